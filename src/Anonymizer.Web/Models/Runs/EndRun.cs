using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Models.Runs;

/// <summary>A run ended without a model: it failed, was canceled, or the service ended under it. One that is over stays as it is.</summary>
internal sealed record EndRun(Guid RunId, TrainingState State, string? Code = null, string? Message = null) : IRequest, IServiceOnly
{
    private const int LongestMessage = 1000;

    public static EndRun Of(Guid runId, TrainingState state, DomainException problem) => new(runId, state, problem.Code, problem.Message);

    internal sealed class Handler(AppDbContext database, TimeProvider clock, IPublisher publisher) : IRequestHandler<EndRun>
    {
        public async ValueTask<Unit> Handle(EndRun command, CancellationToken cancellationToken)
        {
            var run = await database.Set<TrainingRunRow>().FindAsync([command.RunId], cancellationToken) ?? throw new NotFoundException("No such run.");

            if (run.Slot is null)
            {
                return Unit.Value; // canceled before its work began: so it stays
            }

            (run.State, run.Slot, run.ProcessId, run.ProcessStart, run.EndedAt) = (command.State, null, null, null, clock.GetUtcNow());
            (run.ProblemCode, run.ProblemMessage) = (command.Code, command.Message is { Length: > LongestMessage } text ? text[..LongestMessage] : command.Message);
            await publisher.Publish(new RunEnded(run.Id), cancellationToken);

            return Unit.Value;
        }
    }
}
