using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Registry;
using Mediator;

namespace Anonymizer.Web.Models.Shadow;

/// <summary>From now on a candidate reads every new verdict too, seen by nobody; without a version none does.</summary>
public sealed record SetShadow(string? Version) : IRequest
{
    internal sealed class Handler(ModelShelf shelf, ModelHistory history) : IRequestHandler<SetShadow>
    {
        /// <exception cref="DomainException">model.gone; model.active: it is in use.</exception>
        public async ValueTask<Unit> Handle(SetShadow command, CancellationToken cancellationToken)
        {
            var now = await history.ShadowAsync(cancellationToken);

            if (command.Version is not { } version)
            {
                if (now is { } running)
                {
                    await history.AddAsync(ModelStep.ShadowStopped, running.Version, null, null, "", cancellationToken);
                }

                return Unit.Value;
            }

            if (shelf.Find(version)?.Manifest is null)
            {
                throw new DomainException("model.gone", $"The folder of model {version} is not there or damaged: restore it from a backup, or choose another version.");
            }

            if (version == shelf.Active()?.Version)
            {
                throw new DomainException("model.active", "This model is in use already.");
            }

            if (now?.Version != version)
            {
                await history.AddAsync(ModelStep.ShadowStarted, version, now?.Version, null, "", cancellationToken);
            }

            return Unit.Value;
        }
    }
}
