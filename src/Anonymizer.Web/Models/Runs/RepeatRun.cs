using Anonymizer.Core;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Models.Runs;

/// <summary>A run that was cut goes on; one that is finished is done once more from its folder, under another name, and must give the same scores.</summary>
public sealed record RepeatRun(Guid RunId) : IRequest<Guid>
{
    internal sealed class Handler(AppDbContext database, RunStarter starter) : IRequestHandler<RepeatRun, Guid>
    {
        /// <exception cref="DomainException">run.busy, run.no-program.</exception>
        public async ValueTask<Guid> Handle(RepeatRun command, CancellationToken cancellationToken)
        {
            var run = await database.Set<TrainingRunRow>().FindAsync([command.RunId], cancellationToken) ?? throw new NotFoundException("No such run.");

            if (run.State == TrainingState.Finished)
            {
                return (await starter.StartAsync(RunCause.Repeat, "", run, run.SessionId, cancellationToken)).Id;
            }

            await starter.ResumeAsync(run, cancellationToken);

            return run.Id;
        }
    }
}
