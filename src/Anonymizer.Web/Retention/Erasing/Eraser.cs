using Anonymizer.Core.Retention;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Retention.Holds;
using Anonymizer.Web.Retention.Purging;
using Anonymizer.Web.Review;
using Anonymizer.Web.Teaching.Erasing;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Erasing;

/// <summary>Erases verdicts on request: everything that could tell whom they are about. An empty row stays, so that the ledger, the figures and the office's records still point at something.</summary>
internal sealed class Eraser(AppDbContext database, LegalHolds holds, Purger purger, LearnedModels models, PurgeWaker waker, AfterCommit afterCommit, CurrentActor actor, TimeProvider clock)
{
    private static readonly IReadOnlyList<KeptKind> Erased = [KeptKind.TrainingText, KeptKind.Mappings, KeptKind.Texts, KeptKind.Originals];

    /// <summary>What an erasure would take away.</summary>
    public async Task<ErasureReport> CountAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var links = database.Set<CaseLinkRow>().Where(link => ids.Contains(link.VerdictId)).Select(link => link.CaseEntityId);

        return new ErasureReport(
            ids.Count,
            await database.Verdicts.CountAsync(verdict => ids.Contains(verdict.Id) && verdict.Size > 0 && !database.Set<VerdictPurgeRow>().Any(row => row.VerdictId == verdict.Id && row.Kind == KeptKind.Originals), cancellationToken),
            await database.Releases.CountAsync(row => row.VerdictId != null && ids.Contains(row.VerdictId.Value) && row.FileHash != null, cancellationToken),
            await database.VerdictTexts.CountAsync(row => ids.Contains(row.VerdictId), cancellationToken),
            await database.Mentions.CountAsync(row => ids.Contains(row.VerdictId), cancellationToken),
            await database.Set<ReviewEventRow>().CountAsync(row => ids.Contains(row.VerdictId), cancellationToken),
            await database.Set<CaseEntityRow>().CountAsync(row => links.Contains(row.Id), cancellationToken) + await database.Set<PartyRow>().CountAsync(row => ids.Contains(row.VerdictId), cancellationToken),
            await database.Set<CorrectionRow>().CountAsync(row => ids.Contains(row.VerdictId) && row.WordsKey != "", cancellationToken),
            await database.Set<GoldVerdictRow>().CountAsync(row => row.VerdictId != null && ids.Contains(row.VerdictId.Value), cancellationToken),
            await models.OfAsync(ids, [], cancellationToken));
    }

    /// <exception cref="Core.DomainException">hold.in-force: a legal hold is on one of them.</exception>
    public async Task<ErasureReport> EraseAsync(IReadOnlyCollection<Guid> ids, string reason, CancellationToken cancellationToken)
    {
        await holds.CheckAsync(ids, cancellationToken);
        var report = await CountAsync(ids, cancellationToken);
        var verdicts = await database.Verdicts.Where(verdict => ids.Contains(verdict.Id)).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var purge = new PurgeRow
        {
            Id = Guid.CreateVersion7(now),
            Cause = PurgeCause.Erasure,
            By = actor.Value.Id,
            At = now,
            EndedAt = now,
            Reason = reason.Trim(),
            Models = report.Models.Count == 0 ? null : string.Join(',', report.Models),
            Report = PurgeLine.Write(PurgeLine.Sum(verdicts.SelectMany(verdict => Erased.Select(kind => new PurgeLine(verdict.CourtId, kind, 1))))),
        };
        database.Add(purge);

        foreach (var verdict in verdicts)
        {
            foreach (var kind in Erased)
            {
                await purger.PurgeAsync(verdict, kind, purge, cancellationToken);
            }

            await RestAsync(verdict, cancellationToken);
        }

        await CasesAsync(ids, [.. verdicts.Select(verdict => verdict.CaseId).OfType<Guid>().Distinct()], cancellationToken);
        verdicts.ForEach(verdict => verdict.Belong(verdict.Court, caseNumber: null, verdict.CourtId));
        afterCommit.Try(waker.WakeAsync);

        return report with { Id = purge.Id };
    }

    /// <summary>Released files go too: what was asked to be erased shall not lie here in any form. The day of the decision would tell the case.</summary>
    private async Task RestAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        foreach (var release in await database.Releases.Where(row => row.VerdictId == verdict.Id && row.FileHash != null).ToListAsync(cancellationToken))
        {
            await purger.DoomAsync(release.FileHash!, cancellationToken);
            release.FileHash = null;
        }

        foreach (var opening in await database.Set<MappingOpeningRow>().Where(row => row.VerdictId == verdict.Id).ToListAsync(cancellationToken))
        {
            database.Entry(opening).Property(one => one.Reason).CurrentValue = ""; // that it was opened stays; why may name somebody
        }

        database.Entry(verdict).Property(one => one.DecisionDate).CurrentValue = null;
    }

    /// <summary>A case that no other verdict belongs to goes with its verdicts, its number with it.</summary>
    private async Task CasesAsync(IReadOnlyCollection<Guid> ids, List<Guid> cases, CancellationToken cancellationToken)
    {
        foreach (var caseId in cases)
        {
            if (await database.Verdicts.IgnoreQueryFilters().AnyAsync(other => other.CaseId == caseId && !ids.Contains(other.Id), cancellationToken))
            {
                continue;
            }

            var entities = await database.Set<CaseEntityRow>().Where(row => row.CaseId == caseId).ToListAsync(cancellationToken);
            var entityIds = entities.ConvertAll(row => row.Id);
            var ofCase = await database.Set<CaseRow>().SingleAsync(row => row.Id == caseId, cancellationToken);
            database.RemoveRange(await database.Set<CaseReplacementRow>().Where(row => entityIds.Contains(row.CaseEntityId)).ToListAsync(cancellationToken));
            database.RemoveRange(entities);
            database.RemoveRange(await database.Set<ListedTermRow>().Where(row => row.Scope == ListScope.Case && row.Place == ofCase.Key).ToListAsync(cancellationToken));
            database.RemoveRange(await database.Set<HoldRow>().Where(row => row.CaseId == caseId).ToListAsync(cancellationToken));
            database.Remove(ofCase);
        }
    }
}
