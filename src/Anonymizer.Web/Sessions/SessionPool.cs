using Anonymizer.Core.Detection;
using Anonymizer.Core.Review.Readings;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Teaching;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>The verdicts that a session may take: waiting or in review, nobody else's, in no other open session, no gold.</summary>
internal sealed class SessionPool(AppDbContext database, IGoldGuard gold, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Of a larger pool the newest are looked at.</summary>
    public const int Most = 200;

    /// <summary>Diversity is sought from so many verdicts that were taught last.</summary>
    private const int MostTaught = 50;

    /// <summary>The verdicts of a cohort that nobody else has.</summary>
    public IQueryable<Verdict> Free(PoolCohort cohort) => FreeAmong(cohort.Of(database.Verdicts.AsNoTracking()).Where(verdict => verdict.State == VerdictState.Detected || verdict.State == VerdictState.InReview));

    /// <summary>Those of the verdicts that nobody else has.</summary>
    public IQueryable<Verdict> FreeAmong(IQueryable<Verdict> verdicts)
    {
        var (me, now) = (actor.Value.Id, clock.GetUtcNow());

        return verdicts
            .Where(verdict => !database.Set<SessionVerdictRow>().Any(row => row.VerdictId == verdict.Id && row.Slot != null))
            .Where(verdict => !database.Set<PracticeRow>().Any(row => row.VerdictId == verdict.Id))
            .Where(verdict => !database.Set<SecondReadingRow>().Any(row => row.VerdictId == verdict.Id && row.Stage != ReadingStage.Past && row.Stage != ReadingStage.Done))
            .Where(verdict => !database.Set<AssignmentRow>().Any(row => row.VerdictId == verdict.Id
                && ((row.AssigneeId != null && row.AssigneeId != me) || (row.HolderId != null && row.HolderId != me && row.HeldUntil > now))));
    }

    /// <summary>What a session chooses from, with what the order needs to know of each.</summary>
    public async Task<IReadOnlyList<PoolVerdict>> ListAsync(PoolCohort cohort, SessionOrder order, IReadOnlyCollection<EntityType> types, CancellationToken cancellationToken)
    {
        var ids = await Free(cohort).OrderByDescending(verdict => verdict.UploadedAt).ThenBy(verdict => verdict.Id).Select(verdict => verdict.Id).Take(Most).ToListAsync(cancellationToken);
        ids = [.. ids.Except(await gold.GoldAmongAsync(ids, cancellationToken))];

        return order switch
        {
            SessionOrder.Uncertainty => await ByUncertaintyAsync(ids, types, cancellationToken),
            SessionOrder.Diversity => [.. (await ProfilesAsync(ids, types, cancellationToken)).Select(one => new PoolVerdict(one.Key, 0, one.Value))],
            _ => [.. ids.Select(id => new PoolVerdict(id, 0))],
        };
    }

    /// <summary>What was taught before, for diversity.</summary>
    public async Task<IReadOnlyCollection<VerdictProfile>> TaughtAsync(IReadOnlyCollection<EntityType> types, CancellationToken cancellationToken)
    {
        var ids = await database.Set<ReviewOutcomeRow>().AsNoTracking().Where(row => row.SupersededAt == null)
            .OrderByDescending(row => row.At).Select(row => row.VerdictId).Take(MostTaught).ToListAsync(cancellationToken);

        return (await ProfilesAsync(ids, types, cancellationToken)).Values;
    }

    private async Task<IReadOnlyList<PoolVerdict>> ByUncertaintyAsync(List<Guid> ids, IReadOnlyCollection<EntityType> types, CancellationToken cancellationToken)
    {
        var texts = await database.VerdictTexts.AsNoTracking().Where(row => ids.Contains(row.VerdictId))
            .Select(row => new { row.VerdictId, row.Text, row.NearMisses }).ToListAsync(cancellationToken);
        var mentions = await MentionsAsync(ids, cancellationToken);

        return [.. texts.Select(text => new PoolVerdict(
            text.VerdictId,
            VerdictUncertainty.Of(mentions[text.VerdictId], text.NearMisses is null ? [] : MentionJson.Read(text.NearMisses), text.Text.Length, types)))];
    }

    private async Task<Dictionary<Guid, VerdictProfile>> ProfilesAsync(List<Guid> ids, IReadOnlyCollection<EntityType> types, CancellationToken cancellationToken)
    {
        var texts = await database.VerdictTexts.AsNoTracking().Where(row => ids.Contains(row.VerdictId)).Select(row => new { row.VerdictId, row.Text }).ToListAsync(cancellationToken);
        var mentions = await MentionsAsync(ids, cancellationToken);

        return texts.ToDictionary(
            text => text.VerdictId,
            text => VerdictProfile.Of(text.Text, mentions[text.VerdictId].Select(mention => mention.Type).Where(type => types.Count == 0 || types.Contains(type))));
    }

    private async Task<ILookup<Guid, Mention>> MentionsAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        (await database.Mentions.AsNoTracking().Where(row => ids.Contains(row.VerdictId)).ToListAsync(cancellationToken)).ToLookup(row => row.VerdictId, row => row.ToMention());
}
