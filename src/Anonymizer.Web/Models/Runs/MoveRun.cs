using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;

namespace Anonymizer.Web.Models.Runs;

/// <summary>A run enters its next stage, or a process began to work on it.</summary>
[NotAudited("Progress of a run; its start and its end are entered.")]
internal sealed record MoveRun(Guid RunId, TrainingState State, int? ProcessId = null, DateTimeOffset? ProcessStart = null) : IRequest, IServiceOnly
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<MoveRun>
    {
        public async ValueTask<Unit> Handle(MoveRun command, CancellationToken cancellationToken)
        {
            var run = await database.Set<TrainingRunRow>().GetOpenAsync(command.RunId, cancellationToken);
            (run.State, run.ProcessId, run.ProcessStart) = (command.State, command.ProcessId, command.ProcessStart);

            return Unit.Value;
        }
    }
}
