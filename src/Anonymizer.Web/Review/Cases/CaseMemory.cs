using System.Text.Json;
using Anonymizer.Core.Cases;
using Anonymizer.Core.Review;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Cases;

/// <summary>What a case knows of everybody in its verdicts: read for a review and a plan, written when a review ends and when a file is released.</summary>
internal sealed class CaseMemory(AppDbContext database, CurrentActor actor, TimeProvider clock)
{
    /// <summary>What is known, seen from a verdict; nothing for one of no case.</summary>
    public async Task<CaseFile> OfAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var caseId = await database.Verdicts.AsNoTracking().Where(verdict => verdict.Id == verdictId).Select(verdict => verdict.CaseId).SingleOrDefaultAsync(cancellationToken);

        return caseId is { } id ? await OfAsync(verdictId, id, cancellationToken) : CaseFile.None;
    }

    /// <summary>What a plan of a verdict's review depends on beside the policy, its case included.</summary>
    public async Task<PlanOptions> OptionsAsync(Guid verdictId, VerdictReview review, CancellationToken cancellationToken) =>
        CasePlan.OptionsOf(review, await OfAsync(verdictId, cancellationToken));

    private async Task<CaseFile> OfAsync(Guid verdictId, Guid caseId, CancellationToken cancellationToken)
    {
        var rows = await database.Set<CaseEntityRow>().AsNoTracking().Where(row => row.CaseId == caseId).ToListAsync(cancellationToken);
        var links = await (
            from link in database.Set<CaseLinkRow>().AsNoTracking()
            join entity in database.Set<CaseEntityRow>() on link.CaseEntityId equals entity.Id
            where entity.CaseId == caseId
            select link).ToListAsync(cancellationToken);
        var replacements = (await (
            from replacement in database.Set<CaseReplacementRow>().AsNoTracking()
            join entity in database.Set<CaseEntityRow>() on replacement.CaseEntityId equals entity.Id
            where entity.CaseId == caseId
            select replacement).ToListAsync(cancellationToken)).ToLookup(row => row.CaseEntityId);
        var earlier = links.Where(link => link.VerdictId != verdictId).Select(link => link.CaseEntityId).ToHashSet();

        return new CaseFile(
            [.. rows.Select(row => row.ToEntity(earlier.Contains(row.Id), replacements[row.Id].ToDictionary(one => one.Rule, one => one.Text)))],
            links.Where(link => link.VerdictId == verdictId).ToDictionary(link => link.EntityId, link => link.CaseEntityId));
    }

    /// <summary>Notes what a finished review decided; what it decided last holds for the case.</summary>
    public async Task RememberAsync(Verdict verdict, VerdictReview review, CancellationToken cancellationToken)
    {
        if (verdict.CaseId is not { } caseId)
        {
            return;
        }

        var sure = CaseMatcher.LinksOf(review, await OfAsync(verdict.Id, caseId, cancellationToken));
        var rows = await database.Set<CaseEntityRow>().Where(row => row.CaseId == caseId).ToDictionaryAsync(row => row.Id, cancellationToken);
        var before = await database.Set<CaseLinkRow>().Where(row => row.VerdictId == verdict.Id).ToDictionaryAsync(row => row.EntityId, cancellationToken);

        foreach (var entity in review.Summaries)
        {
            var names = review.Suggestions.Where(suggestion => suggestion.Mention.EntityId == entity.EntityId).Select(suggestion => review.Text.At(suggestion.Mention.Span));
            var row = sure.TryGetValue(entity.EntityId, out var id) ? rows[id] : NewRow(caseId, entity);
            Note(row, verdict.Id, entity, names);

            if (before.Remove(entity.EntityId, out var link))
            {
                link.CaseEntityId = row.Id;
            }
            else
            {
                database.Add(new CaseLinkRow { VerdictId = verdict.Id, EntityId = entity.EntityId, CaseEntityId = row.Id });
            }
        }

        database.RemoveRange(before.Values);
    }

    /// <summary>Notes what stands in a released file in the place of whom. What was noted before stays: a file with it has left.</summary>
    public async Task KeepAsync(Guid verdictId, ReplacementPlan plan, CancellationToken cancellationToken)
    {
        var file = await OfAsync(verdictId, cancellationToken);
        var known = file.Entities.ToDictionary(entity => entity.Id, entity => entity.Replacements);

        foreach (var planned in plan.Entities)
        {
            if (planned.CaseRule is { } rule && file.Links.TryGetValue(planned.EntityId, out var id) && !known[id].ContainsKey(rule)
                && !database.Set<CaseReplacementRow>().Local.Any(row => row.CaseEntityId == id && row.Rule == rule))
            {
                database.Add(new CaseReplacementRow { CaseEntityId = id, Rule = rule, Text = planned.Text });
            }
        }
    }

    /// <summary>A verdict goes to another case, or to none: what only it knew of the first goes with it.</summary>
    /// <param name="verdict">In its new case already.</param>
    /// <param name="from">The case that it leaves, or null.</param>
    /// <param name="review">Its review if that is finished, or null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task MoveAsync(Verdict verdict, Guid? from, VerdictReview? review, CancellationToken cancellationToken)
    {
        var links = await database.Set<CaseLinkRow>().Where(row => row.VerdictId == verdict.Id).ToListAsync(cancellationToken);
        var ids = links.Select(link => link.CaseEntityId).ToList();
        var shared = await database.Set<CaseLinkRow>().Where(row => row.VerdictId != verdict.Id && ids.Contains(row.CaseEntityId)).Select(row => row.CaseEntityId).ToListAsync(cancellationToken);
        var alone = await database.Set<CaseEntityRow>().Where(row => row.CaseId == from && ids.Contains(row.Id) && !shared.Contains(row.Id)).ToListAsync(cancellationToken);
        var gone = alone.Select(row => row.Id).ToList();

        if (review is not null && verdict.CaseId is not null)
        {
            await RememberAsync(verdict, review, cancellationToken);
        }
        else
        {
            database.RemoveRange(links);
        }

        database.RemoveRange(await database.Set<CaseReplacementRow>().Where(row => gone.Contains(row.CaseEntityId)).ToListAsync(cancellationToken));
        database.RemoveRange(alone);
    }

    /// <summary>A verdict's names are not kept any more: whom only it and others that were forgotten with it named in the case goes, with what stood in their place.</summary>
    public async Task ForgetAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var links = await database.Set<CaseLinkRow>().Where(row => row.VerdictId == verdictId).ToListAsync(cancellationToken);
        var ids = links.Select(link => link.CaseEntityId).ToList();
        database.RemoveRange(links);
        var named = (await database.Set<CaseLinkRow>().Where(row => ids.Contains(row.CaseEntityId)).ToListAsync(cancellationToken))
            .Where(link => database.Entry(link).State != EntityState.Deleted)
            .Select(link => link.CaseEntityId);
        var gone = ids.Except(named).ToList();

        database.RemoveRange(await database.Set<CaseReplacementRow>().Where(row => gone.Contains(row.CaseEntityId)).ToListAsync(cancellationToken));
        database.RemoveRange(await database.Set<CaseEntityRow>().Where(row => gone.Contains(row.Id)).ToListAsync(cancellationToken));
    }

    private static Decision DecisionOf(EntitySummary entity) => entity.Accepted > 0 ? Decision.Accepted : Decision.Rejected;

    private CaseEntityRow NewRow(Guid caseId, EntitySummary entity)
    {
        var now = clock.GetUtcNow();

        return database.Add(new CaseEntityRow
        {
            Id = Guid.CreateVersion7(now),
            CaseId = caseId,
            Type = entity.Type.Name,
            Names = "[]",
            Decision = DecisionOf(entity),
            Need = entity.Need,
            Role = entity.Role,
            VerdictId = Guid.Empty,
            By = actor.Value.Id,
            At = now,
        }).Entity;
    }

    /// <summary>Who decided stays as it was where nothing was decided anew.</summary>
    private void Note(CaseEntityRow row, Guid verdictId, EntitySummary entity, IEnumerable<string> names)
    {
        row.Names = JsonSerializer.Serialize(row.ToNames().Union(names, StringComparer.Ordinal));

        if (row.VerdictId == Guid.Empty || (row.Decision, row.Need, row.Role) != (DecisionOf(entity), entity.Need, entity.Role))
        {
            (row.Decision, row.Need, row.Role) = (DecisionOf(entity), entity.Need, entity.Role);
            (row.VerdictId, row.By, row.At) = (verdictId, actor.Value.Id, clock.GetUtcNow());
        }
    }
}
