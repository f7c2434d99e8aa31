using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Readings;
using Anonymizer.Core.Review.Versions;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Cases;
using Anonymizer.Web.Review.Doubts;
using Anonymizer.Web.Review.Readings;
using Anonymizer.Web.Review.Versions;
using Anonymizer.Web.Review.Work;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>What follows when a reader is done: a version is saved, and by the verdict's route another person reads, or the review is complete.</summary>
internal sealed class ReviewEnd(
    Reviews reviews, ReviewVersions versions, SecondReadings readings, ReviewDoubts doubts, CaseMemory memory, WorkDesk desk, IPublisher publisher, CurrentActor actor, TimeProvider clock)
{
    /// <summary>One reader is done with a reading in which everything is decided.</summary>
    public async Task ReadAsync(Verdict verdict, ActorReading reading, VerdictReview review, CancellationToken cancellationToken)
    {
        await versions.SaveAsync(verdict.Id, reading.IsBlind ? VersionKind.SecondReading : VersionKind.Review, reading.Number, review.Sequence, cancellationToken);
        await desk.EndAsync(verdict.Id, cancellationToken);

        if (reading is { IsBlind: true, Open: { } round })
        {
            await CompareAsync(verdict, round, review, cancellationToken);
        }
        else if (verdict.Route != ReviewRoute.SecondReader || !await readings.BeginAsync(verdict.Id, cancellationToken))
        {
            await CompleteAsync(verdict, review, cancellationToken);
        }
    }

    /// <summary>Two readings were made one.</summary>
    public async Task AdjudicatedAsync(Verdict verdict, VerdictReview settled, CancellationToken cancellationToken)
    {
        await versions.SaveAsync(verdict.Id, VersionKind.Adjudication, reading: 0, settled.Sequence, cancellationToken);
        desk.Tell(verdict.Id);

        if (ReviewDoubts.Of(settled, await doubts.ContextAsync(verdict.Id, cancellationToken)).All(doubt => !doubt.IsOpen))
        {
            await CompleteAsync(verdict, settled, cancellationToken);
        }
    }

    private async Task CompareAsync(Verdict verdict, SecondReadingRow round, VerdictReview second, CancellationToken cancellationToken)
    {
        var first = await reviews.GetAsync(verdict.Id, reading: 0, cancellationToken);
        var disagreements = ReadingComparison.Of(first, second).Disagreements.Count;
        round.Compare(actor.Value.Id, clock.GetUtcNow(), Agreement.Of(first, second), disagreements);

        if (disagreements == 0)
        {
            await CompleteAsync(verdict, first, cancellationToken);
        }
    }

    private async Task CompleteAsync(Verdict verdict, VerdictReview review, CancellationToken cancellationToken)
    {
        verdict.CompleteReview();
        await doubts.NoteAsync(verdict.Id, 0, 0, cancellationToken);
        await memory.RememberAsync(verdict, review, cancellationToken);
        await publisher.Publish(new ReviewCompleted(verdict.Id, review), cancellationToken);
    }
}
