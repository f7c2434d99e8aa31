using Anonymizer.Core;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Gold;

/// <summary>Locks a version of a gold set: from now on it is what its hash says, and models may be measured on it.</summary>
/// <param name="VersionId">The version.</param>
/// <param name="Guidelines">By which guidelines it was annotated, or null.</param>
public sealed record LockGold(Guid VersionId, string? Guidelines = null) : IRequest
{
    public sealed class Validator : AbstractValidator<LockGold>
    {
        public Validator()
        {
            RuleFor(command => command.Guidelines).MaximumLength(200);
        }
    }

    internal sealed class Handler(GoldVersions versions, CurrentActor actor, TimeProvider clock) : IRequestHandler<LockGold>
    {
        public async ValueTask<Unit> Handle(LockGold command, CancellationToken cancellationToken)
        {
            var version = await versions.GetOpenAsync(command.VersionId, cancellationToken);
            var hash = GoldVersions.HashOf(await versions.VerdictsAsync(version.Id, cancellationToken))
                ?? throw new DomainException("gold.empty", "There is no verdict in this gold set yet. Add verdicts first.");
            version.Lock(actor.Value.Id, clock.GetUtcNow(), hash, string.IsNullOrWhiteSpace(command.Guidelines) ? null : command.Guidelines.Trim());

            return Unit.Value;
        }
    }
}
