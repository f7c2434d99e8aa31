using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Review.Uses;

/// <summary>Counts what people do in a review besides deciding, in the verdict's cohort: stored for the pages, told to the instruments.</summary>
internal sealed class ReviewUses(AppDbContext database, ReviewMeters meters, CurrentActor actor, TimeProvider clock)
{
    public async Task CountAsync(Guid verdictId, ReviewUse use, CancellationToken cancellationToken)
    {
        if (actor.Value == Actor.Service || await database.Verdicts.FindAsync([verdictId], cancellationToken) is not { } verdict)
        {
            return;
        }

        var row = await database.Set<ReviewUseRow>().FindAsync([verdictId, use], cancellationToken) ?? database.Add(new ReviewUseRow { VerdictId = verdictId, Use = use }).Entity;
        row.Count++;
        row.At = clock.GetUtcNow();
        meters.Used(Cohort.Of(verdict), WireEnum.Write(use));
    }

    /// <summary>Closed before it was complete: perhaps for a break, perhaps because somebody gave up.</summary>
    public async Task CountLeftAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        if (await database.Verdicts.FindAsync([verdictId], cancellationToken) is { State: VerdictState.InReview })
        {
            await CountAsync(verdictId, ReviewUse.Left, cancellationToken);
        }
    }
}
