using System.Globalization;
using System.Reflection;
using Anonymizer.Core;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Puts a run into the one place there is, and wakes the job.</summary>
internal sealed class RunStarter(
    AppDbContext database, ModelRegistry registry, ICommandLine program, ISchedulerFactory schedulers, AfterCommit afterCommit, CurrentActor actor, TimeProvider clock)
{
    /// <exception cref="DomainException">run.busy: one is under way; run.no-program; model.none.</exception>
    public async Task<TrainingRunRow> StartAsync(RunCause cause, string note, TrainingRunRow? repeated, Guid? sessionId, CancellationToken cancellationToken)
    {
        await CheckAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var run = new TrainingRunRow
        {
            Id = Guid.CreateVersion7(now),
            Version = await NextVersionAsync(now, cancellationToken),
            Parent = repeated?.Parent ?? registry.Active.Version,
            Cause = cause,
            By = actor.Value.Id,
            At = now,
            Note = note.Trim(),
            RepeatOf = repeated?.Id,
            SessionId = sessionId,
            IsPrivate = sessionId is not null,
            CodeVersion = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
            Seed = 1,
            State = TrainingState.Waiting,
            Slot = 1,
        };
        database.Add(run);
        afterCommit.Try(WakeAsync);

        return run;
    }

    /// <summary>The same run goes on where it was cut.</summary>
    /// <exception cref="DomainException">run.busy, run.no-program.</exception>
    public async Task ResumeAsync(TrainingRunRow run, CancellationToken cancellationToken)
    {
        await CheckAsync(cancellationToken);
        (run.State, run.Slot, run.EndedAt, run.ProblemCode, run.ProblemMessage) = (TrainingState.Waiting, 1, null, null, null);
        afterCommit.Try(WakeAsync);
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (!program.IsThere)
        {
            throw new DomainException("run.no-program", "There is no training program: put the command line into cli/ beside the service, or name it in the setting Training:Program.");
        }

        if (await database.Set<TrainingRunRow>().AnyAsync(run => run.Slot != null, cancellationToken))
        {
            throw new DomainException("run.busy", "A training run is under way. Wait until it is done, or cancel it.");
        }
    }

    /// <summary>The day and a number; a name is never used twice, also where the clock was set back.</summary>
    private async Task<string> NextVersionAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var day = now.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);
        var taken = (await database.Set<TrainingRunRow>().Where(run => run.Version.StartsWith(day)).Select(run => run.Version).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);

        return Enumerable.Range(1, int.MaxValue - 1)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{day}-{number}"))
            .First(version => !taken.Contains(version) && !Directory.Exists(Path.Combine(registry.Folder, version)));
    }

    private async Task WakeAsync() => await (await schedulers.GetScheduler()).TriggerJob(RunJob.Key);
}
