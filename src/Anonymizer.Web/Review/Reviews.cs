using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review;

/// <summary>Opens a verdict's review from its tables and adds actions to it.</summary>
/// <remarks>
/// A review is text, proposal and events. The first two never change once a review is open, so what was read is kept
/// (<see cref="OpenReviews"/>) and only the events that came since are read: a key press costs one small query.
/// </remarks>
internal sealed class Reviews(AppDbContext database, OpenReviews open, CurrentActor actor, TimeProvider clock)
{
    /// <exception cref="NotFoundException">No such verdict, or it was not read yet.</exception>
    public async Task<VerdictReview> GetAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var known = open.Find(verdictId) ?? await StartAsync(verdictId, cancellationToken);
        var since = await database.Set<ReviewEventRow>().AsNoTracking()
            .Where(row => row.VerdictId == verdictId && row.Sequence > known.Sequence)
            .OrderBy(row => row.Sequence)
            .ToListAsync(cancellationToken);
        var review = known.Replay(since.Select(row => row.ToEvent()));

        if (review.Sequence > 0)
        {
            open.Keep(verdictId, review);
        }

        return review;
    }

    /// <summary>Takes an action; it is stored when the request ends.</summary>
    /// <returns>The review after it.</returns>
    /// <exception cref="DomainException">review.closed, or what the action itself is refused for.</exception>
    public async Task<VerdictReview> TakeAsync(Guid verdictId, Func<VerdictReview, ReviewEvent> action, CancellationToken cancellationToken)
    {
        var verdict = await VerdictAsync(verdictId, cancellationToken);

        if (verdict.State != VerdictState.InReview)
        {
            throw new DomainException("review.closed", "This verdict is not in review. Open or reopen its review first.");
        }

        var review = await GetAsync(verdictId, cancellationToken);
        var taken = action(review);
        var after = review.Apply(taken);
        database.Add(RowOf(verdictId, after.Sequence, taken));

        return after;
    }

    /// <summary>What the detector nearly proposed, in text order.</summary>
    public async Task<IReadOnlyList<Mention>> NearMissesAsync(Guid verdictId, CancellationToken cancellationToken) =>
        (await database.VerdictTexts.AsNoTracking().SingleOrDefaultAsync(row => row.VerdictId == verdictId, cancellationToken))?.ToNearMisses() ?? [];

    public async Task<Verdict> VerdictAsync(Guid verdictId, CancellationToken cancellationToken) =>
        await database.Verdicts.SingleOrDefaultAsync(verdict => verdict.Id == verdictId, cancellationToken)
        ?? throw new NotFoundException("No such verdict.");

    private async Task<VerdictReview> StartAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var text = await database.VerdictTexts.AsNoTracking().SingleOrDefaultAsync(row => row.VerdictId == verdictId, cancellationToken)
            ?? throw new NotFoundException("The verdict was not read yet.");
        var mentions = await database.Mentions.AsNoTracking()
            .Where(row => row.VerdictId == verdictId)
            .OrderBy(row => row.Start).ThenByDescending(row => row.End)
            .ToListAsync(cancellationToken);

        return VerdictReview.Start(text.ToText(), new DetectionResult([.. mentions.Select(row => row.ToMention())], []));
    }

    private ReviewEventRow RowOf(Guid verdictId, int sequence, ReviewEvent taken) => new()
    {
        VerdictId = verdictId,
        Sequence = sequence,
        By = actor.Value.Id,
        At = clock.GetUtcNow(),
        Action = ReviewEventJson.Write(taken),
    };
}
