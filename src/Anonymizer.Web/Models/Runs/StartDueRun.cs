using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Settings;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Starts the run that schedule, new corrections or quality ask for, if one does and none is under way.</summary>
[NotAudited("Looks whether a run is due; the run itself has a row with its cause, and its end is entered.")]
internal sealed record StartDueRun : IRequest, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, LoopSettingsStore settings, ITrainingData training, RunStarter starter, ICommandLine program, TimeProvider clock) : IRequestHandler<StartDueRun>
    {
        public async ValueTask<Unit> Handle(StartDueRun command, CancellationToken cancellationToken)
        {
            var current = await settings.CurrentAsync(cancellationToken);
            var runs = database.Set<TrainingRunRow>();

            if (!current.Triggers.IsAny || !program.IsThere || await runs.AnyAsync(run => run.Slot != null, cancellationToken))
            {
                return Unit.Value;
            }

            var last = await runs.MaxAsync(run => (DateTimeOffset?)run.At, cancellationToken);
            var taught = await training.FactsAsync(last ?? DateTimeOffset.MinValue, cancellationToken);
            var facts = new TriggerFacts(clock.GetUtcNow(), last, current.Since, taught.NewCorrections, taught.MissedPerThousand);

            if (RunTrigger.Due(current.Triggers, facts, clock.LocalTimeZone) is { } cause)
            {
                await starter.StartAsync(cause, "", repeated: null, sessionId: null, cancellationToken);
            }

            return Unit.Value;
        }
    }
}
