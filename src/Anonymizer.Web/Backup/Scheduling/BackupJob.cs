using Anonymizer.Core;
using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Backup.Restoring;
using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Backup.Scheduling;

/// <summary>Does what was asked for, and makes the backup that is due.</summary>
[DisallowConcurrentExecution]
internal sealed class BackupJob(Door door, BackupWork work, BackupRulesFile rules, BackupShelf shelf, BackupPlaces places, OperationMeters meters, TimeProvider clock, ILogger<BackupJob> log) : IJob
{
    public static readonly JobKey Key = new("backup");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        while (work.TryBegin(out var task))
        {
            await DoAsync(task, cancellationToken);
        }

        if (places.IsInPostgres)
        {
            return;
        }

        PruneAside();
        var kept = rules.Read();
        var lines = shelf.List();

        if (IsDue(kept, lines))
        {
            work.LastTried = clock.GetUtcNow();
            work.Begin(new BackupTask(BackupStep.Make));
            await DoAsync(work.Current!, cancellationToken);
            lines = shelf.List();
        }

        var state = BackupState.Of(kept, lines, clock.GetUtcNow(), clock.LocalTimeZone);
        meters.BackedUp(state.LastAt, state.Late);
    }

    private void PruneAside()
    {
        if (places.AsideDays > 0 && DataAside.Prune(places, clock.GetUtcNow().AddDays(-places.AsideDays)) is > 0 and var count)
        {
            log.LogInformation("{Count} data folders that a restore had put aside were deleted after {Days} days.", count, places.AsideDays);
        }
    }

    private bool IsDue(KeptRules kept, IReadOnlyList<BackupLine> lines)
    {
        var last = new[] { kept.Since, work.LastTried, lines.Count > 0 ? lines[0].At : DateTimeOffset.MinValue }.Max();

        return kept.Rules.NextAfter(last, clock.LocalTimeZone) <= clock.GetUtcNow();
    }

    private async Task DoAsync(BackupTask task, CancellationToken cancellationToken)
    {
        try
        {
            await (task.Step switch
            {
                BackupStep.Make => MakeAsync(cancellationToken),
                BackupStep.Check => door.TellAsync(new CheckBackup(task.Name), Actor.Service, cancellationToken),
                _ => door.TellAsync(new StageRestore(task.Name), Actor.Service, cancellationToken),
            });
            work.End(null);
        }
        catch (Exception fault) when ((fault as DomainException ?? StorageFault.Of(fault)) is { } told)
        {
            log.LogError("{Step} of a backup failed: {Code}", task.Step, told.Code);
            work.End(new BackupFailure(task.Step, told.Code, told.Message, clock.GetUtcNow()));
        }
        catch
        {
            work.End(new BackupFailure(task.Step, "internal", "", clock.GetUtcNow()));
            throw;
        }
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        var made = await door.AskAsync(new MakeBackup(), Actor.Service, cancellationToken);
        var kept = rules.Read().Rules;

        if (kept.Check)
        {
            await door.TellAsync(new CheckBackup(made.Name), Actor.Service, cancellationToken);
        }

        shelf.Prune(kept.KeepCount, kept.KeepDays); // only now: what was made is there, and whole where it was checked
    }
}
