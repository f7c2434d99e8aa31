using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Backup.Restoring;

/// <summary>Takes back a restore that waits for the next start: the data stay.</summary>
[Allowed(Role.Administrator, Role.Operator)]
public sealed record CancelRestore : IRequest
{
    internal sealed class Handler(Restorer restorer) : IRequestHandler<CancelRestore>
    {
        public ValueTask<Unit> Handle(CancelRestore command, CancellationToken cancellationToken)
        {
            restorer.Cancel();

            return ValueTask.FromResult(Unit.Value);
        }
    }
}
