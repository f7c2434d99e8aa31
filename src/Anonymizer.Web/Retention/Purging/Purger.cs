using Anonymizer.Core.Retention;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Cases;
using Anonymizer.Web.Teaching.Erasing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Deletes one kind of what is kept of a verdict. What it was stays on record, figures stay, nothing of the words does.</summary>
internal sealed class Purger(AppDbContext database, CaseMemory memory, StaffNames staff, OpenReviews open, IPublisher publisher, AfterCommit afterCommit, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Deletes it, unless it is deleted already.</summary>
    /// <returns>True where something was to delete.</returns>
    public async Task<bool> PurgeAsync(Verdict verdict, KeptKind kind, PurgeRow purge, CancellationToken cancellationToken)
    {
        if (await database.Set<VerdictPurgeRow>().FindAsync([verdict.Id, kind], cancellationToken) is not null)
        {
            return false;
        }

        await (kind switch
        {
            KeptKind.Originals => OriginalAsync(verdict, cancellationToken),
            KeptKind.Texts => TextAsync(verdict, cancellationToken),
            KeptKind.Mappings => MappingAsync(verdict, cancellationToken),
            KeptKind.TrainingText => TrainingAsync(verdict, cancellationToken),
            KeptKind.UserNames => staff.PseudonymizeAsync(verdict.Id, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        });
        database.Add(new VerdictPurgeRow { VerdictId = verdict.Id, Kind = kind, At = clock.GetUtcNow(), Cause = purge.Cause, PurgeId = purge.Id });

        return true;
    }

    /// <summary>Notes a stored file for the next sweep, which looks whether anybody else needs it.</summary>
    public async Task DoomAsync(string hash, CancellationToken cancellationToken)
    {
        if (hash.Length == 64 && await database.Set<DoomedFileRow>().FindAsync([hash], cancellationToken) is null)
        {
            database.Add(new DoomedFileRow { Hash = hash, At = clock.GetUtcNow() });
        }
    }

    private async Task OriginalAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        await DoomAsync(verdict.FileHash, cancellationToken);
        verdict.ForgetFile();

        foreach (var row in await database.Set<ArchiveFileRow>().Where(row => row.VerdictId == verdict.Id).ToListAsync(cancellationToken))
        {
            row.Forget();
        }
    }

    private async Task TextAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        await RemoveAsync(database.VerdictTexts.Where(row => row.VerdictId == verdict.Id), cancellationToken);
        await RemoveAsync(database.Mentions.Where(row => row.VerdictId == verdict.Id), cancellationToken);
        await RemoveAsync(database.Set<ReviewEventRow>().Where(row => row.VerdictId == verdict.Id), cancellationToken);
        await RemoveAsync(database.Set<SettlementRow>().Where(row => row.VerdictId == verdict.Id), cancellationToken);
        await RemoveAsync(database.Set<ProblemRow>().Where(row => row.VerdictId == verdict.Id), cancellationToken);
        await RemoveAsync(database.Set<PracticeRow>().Where(row => row.VerdictId == verdict.Id), cancellationToken);

        foreach (var row in await database.Set<WorkLogRow>().Where(row => row.VerdictId == verdict.Id && row.Note != null).ToListAsync(cancellationToken))
        {
            database.Entry(row).Property(one => one.Note).CurrentValue = null;
        }

        foreach (var row in await database.Set<RectificationRow>().Where(row => row.VerdictId == verdict.Id).ToListAsync(cancellationToken))
        {
            database.Entry(row).Property(one => one.Text).CurrentValue = "";
            database.Entry(row).Property(one => one.Resolution).CurrentValue = null;
        }

        foreach (var row in await database.Set<CorrectionRow>().Where(row => row.VerdictId == verdict.Id).ToListAsync(cancellationToken))
        {
            row.WordsKey = "";
            database.Entry(row).Property(one => one.Note).CurrentValue = null;
        }

        verdict.ForgetText();
        afterCommit.Do(() =>
        {
            open.Drop(verdict.Id);

            return Task.CompletedTask;
        });
    }

    private async Task MappingAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        await memory.ForgetAsync(verdict.Id, cancellationToken);
        await RemoveAsync(database.Set<PartyRow>().Where(row => row.VerdictId == verdict.Id), cancellationToken);

        foreach (var release in await database.Releases.Where(row => row.VerdictId == verdict.Id && row.Mapping != null).ToListAsync(cancellationToken))
        {
            release.Mapping = null;
        }

        if (verdict.CaseId is { } caseId && await database.Set<CaseRow>().FindAsync([caseId], cancellationToken) is { } ofCase && !await IsNeededAsync(ofCase.Id, verdict.Id, cancellationToken))
        {
            await RemoveAsync(database.Set<ListedTermRow>().Where(row => row.Scope == ListScope.Case && row.Place == ofCase.Key), cancellationToken);
        }
    }

    /// <summary>Another verdict of the case still has its names, and does not lose them in the same transaction.</summary>
    private async Task<bool> IsNeededAsync(Guid caseId, Guid verdictId, CancellationToken cancellationToken)
    {
        var others = await database.Verdicts.IgnoreQueryFilters()
            .Where(other => other.CaseId == caseId && other.Id != verdictId && !database.Set<VerdictPurgeRow>().Any(row => row.VerdictId == other.Id && row.Kind == KeptKind.Mappings))
            .Select(other => other.Id)
            .ToListAsync(cancellationToken);

        return others.Exists(other => !database.Set<VerdictPurgeRow>().Local.Any(row => row.VerdictId == other && row.Kind == KeptKind.Mappings));
    }

    /// <summary>As an erasure from the pool: corrections, gold and the data of runs hear of it.</summary>
    private async Task TrainingAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        if (await database.Set<PoolErasureRow>().FindAsync([verdict.Id], cancellationToken) is null)
        {
            database.Add(new PoolErasureRow { VerdictId = verdict.Id, Reason = "retention", By = actor.Value.Id, At = clock.GetUtcNow() });
            await publisher.Publish(new VerdictErased(verdict.Id), cancellationToken);
        }
    }

    private async Task RemoveAsync<TRow>(IQueryable<TRow> rows, CancellationToken cancellationToken)
        where TRow : class => database.RemoveRange(await rows.ToListAsync(cancellationToken));
}
