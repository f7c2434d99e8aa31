using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Retention;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Work;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Readings;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review;

/// <summary>Opens a verdict's review from its tables and adds actions to it.</summary>
/// <remarks>
/// A review is text, proposal and events. The first two never change once a review is open, so what was read is kept
/// (<see cref="OpenReviews"/>) and only the events that came since are read: a key press costs a few small queries.
/// A verdict may have two readings; which of them is the actor's own, <see cref="SecondReadings"/> says.
/// </remarks>
internal sealed class Reviews(AppDbContext database, OpenReviews open, SecondReadings readings, WorkDesk desk, PurgeMarks marks, CurrentActor actor, TimeProvider clock)
{
    /// <summary>The actor's own reading.</summary>
    /// <exception cref="NotFoundException">No such verdict, or it was not read yet.</exception>
    /// <exception cref="DomainException">verdict.purged: its text was deleted.</exception>
    public async Task<VerdictReview> GetAsync(Guid verdictId, CancellationToken cancellationToken) =>
        await GetAsync(verdictId, (await readings.OfActorAsync(verdictId, cancellationToken)).Number, cancellationToken);

    /// <param name="verdictId">The verdict.</param>
    /// <param name="reading">0 for the review itself, else the round of the second reading.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<VerdictReview> GetAsync(Guid verdictId, int reading, CancellationToken cancellationToken)
    {
        var known = open.Find(verdictId, reading) ?? await StartAsync(verdictId, cancellationToken);
        var since = await EventsAsync(verdictId, reading, known.Sequence, int.MaxValue, cancellationToken);
        var review = known.Replay(since);

        if (review.Sequence > 0)
        {
            open.Keep(verdictId, reading, review);
        }

        return review;
    }

    /// <summary>The actor's own reading, which stays in memory from now on.</summary>
    public async Task<VerdictReview> OpenAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var reading = (await readings.OfActorAsync(verdictId, cancellationToken)).Number;
        var review = await GetAsync(verdictId, reading, cancellationToken);
        open.Keep(verdictId, reading, review);

        return review;
    }

    /// <summary>A reading as it stood after one of its events.</summary>
    public async Task<VerdictReview> AtAsync(Guid verdictId, int reading, int sequence, CancellationToken cancellationToken) =>
        (await StartAsync(verdictId, cancellationToken)).Replay(await EventsAsync(verdictId, reading, after: 0, sequence, cancellationToken));

    /// <summary>Takes an action; it is stored when the request ends.</summary>
    /// <returns>The review after it.</returns>
    /// <exception cref="DomainException">review.closed, or what the action itself is refused for.</exception>
    public async Task<VerdictReview> TakeAsync(Guid verdictId, Func<VerdictReview, ReviewEvent> action, CancellationToken cancellationToken)
    {
        var reading = await TakeUpAsync(await VerdictAsync(verdictId, cancellationToken), cancellationToken);
        var review = await GetAsync(verdictId, reading.Number, cancellationToken);

        return Add(verdictId, reading.Number, review, action(review));
    }

    /// <summary>Adds an action to a reading; it is stored when the request ends.</summary>
    public VerdictReview Add(Guid verdictId, int reading, VerdictReview review, ReviewEvent action)
    {
        var after = review.Apply(action);
        database.Add(RowOf(verdictId, reading, after.Sequence, action));
        desk.TellDecided(verdictId);

        return after;
    }

    /// <summary>The actor works on a verdict from now on: it is in review, nobody else's, and a reading of theirs is open.</summary>
    /// <exception cref="DomainException">review.closed, review.held, review.assigned, review.first-done, review.adjudicating.</exception>
    public async Task<ActorReading> TakeUpAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        var reading = await CheckReadingAsync(verdict, cancellationToken);
        await desk.TakeAsync(verdict.Id, cancellationToken);

        return reading;
    }

    /// <summary>The verdict is in review, and a reading of the actor's is open.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="mayBeOthers">Also a first reading that is somebody else's, so that it can be taken over.</param>
    /// <exception cref="DomainException">review.closed, review.first-reading, review.first-done, review.adjudicating.</exception>
    public async Task<ActorReading> CheckReadingAsync(Verdict verdict, CancellationToken cancellationToken, bool mayBeOthers = false)
    {
        if (verdict.State != VerdictState.InReview)
        {
            throw new DomainException("review.closed", "This verdict is not in review. Open or reopen its review first.");
        }

        var reading = await readings.OfActorAsync(verdict.Id, cancellationToken);

        if (!mayBeOthers || reading.Blocked != WorkAccess.FirstReading)
        {
            reading.Check();
        }

        return reading;
    }

    /// <summary>What the detector nearly proposed, in text order.</summary>
    public async Task<IReadOnlyList<Mention>> NearMissesAsync(Guid verdictId, CancellationToken cancellationToken) =>
        (await database.VerdictTexts.AsNoTracking().SingleOrDefaultAsync(row => row.VerdictId == verdictId, cancellationToken))?.ToNearMisses() ?? [];

    public async Task<Verdict> VerdictAsync(Guid verdictId, CancellationToken cancellationToken) =>
        await database.Verdicts.SingleOrDefaultAsync(verdict => verdict.Id == verdictId, cancellationToken)
        ?? throw new NotFoundException("No such verdict.");

    private async Task<VerdictReview> StartAsync(Guid verdictId, CancellationToken cancellationToken)
    {
        var text = await database.VerdictTexts.AsNoTracking().SingleOrDefaultAsync(row => row.VerdictId == verdictId, cancellationToken);

        if (text is null)
        {
            await marks.RefuseAsync(verdictId, KeptKind.Texts, cancellationToken);

            throw new NotFoundException("The verdict was not read yet.");
        }

        var mentions = await database.Mentions.AsNoTracking()
            .Where(row => row.VerdictId == verdictId)
            .OrderBy(row => row.Start).ThenByDescending(row => row.End)
            .ToListAsync(cancellationToken);

        return VerdictReview.Start(text.ToText(), new DetectionResult([.. mentions.Select(row => row.ToMention())], []));
    }

    private async Task<IEnumerable<ReviewEvent>> EventsAsync(Guid verdictId, int reading, int after, int last, CancellationToken cancellationToken) =>
        (await database.Set<ReviewEventRow>().AsNoTracking()
            .Where(row => row.VerdictId == verdictId && row.Reading == reading && row.Sequence > after && row.Sequence <= last)
            .OrderBy(row => row.Sequence)
            .ToListAsync(cancellationToken)).Select(row => row.ToEvent());

    private ReviewEventRow RowOf(Guid verdictId, int reading, int sequence, ReviewEvent taken) => new()
    {
        VerdictId = verdictId,
        Reading = reading,
        Sequence = sequence,
        By = actor.Value.Id,
        At = clock.GetUtcNow(),
        Action = ReviewEventJson.Write(taken),
    };
}
