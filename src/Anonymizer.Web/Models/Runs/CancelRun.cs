using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Cancels the run that waits or is under way; what it did so far is kept and can be resumed.</summary>
public sealed record CancelRun(Guid RunId) : IRequest
{
    internal sealed class Handler(AppDbContext database, RunMonitor monitor, IPublisher publisher, TimeProvider clock) : IRequestHandler<CancelRun>
    {
        /// <exception cref="DomainException">run.over: it is not under way.</exception>
        public async ValueTask<Unit> Handle(CancelRun command, CancellationToken cancellationToken)
        {
            var run = await database.Set<TrainingRunRow>().GetOpenAsync(command.RunId, cancellationToken);

            if (!monitor.Cancel(run.Id))
            {
                (run.State, run.Slot, run.EndedAt) = (TrainingState.Canceled, null, clock.GetUtcNow());
                await publisher.Publish(new RunEnded(run.Id), cancellationToken);
            }

            return Unit.Value;
        }
    }
}
