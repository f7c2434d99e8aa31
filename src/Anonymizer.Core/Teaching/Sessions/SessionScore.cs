using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Versions;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Teaching.Sessions;

/// <summary>How right the model's proposals were, by what people decided: the type right, the span overlapping, as a gold set is scored. Role and need play no part.</summary>
/// <remarks>People who decide on proposals tend to follow them: a score on one's own reviews flatters the model that proposed.</remarks>
/// <param name="Verdicts">How many it rests on.</param>
/// <param name="Types">By type.</param>
public sealed record SessionScore(int Verdicts, IReadOnlyDictionary<EntityType, PrecisionRecall> Types)
{
    public static SessionScore None { get; } = new(0, new Dictionary<EntityType, PrecisionRecall>());

    /// <summary>All types together.</summary>
    public PrecisionRecall All => Types.Values.Aggregate(PrecisionRecall.None, PrecisionRecall.Add);

    /// <summary>Of one verdict's proposals against what people left of it.</summary>
    public static SessionScore Of(IEnumerable<(TextSpan Span, EntityType Type)> proposed, IEnumerable<(TextSpan Span, EntityType Type)> annotated) =>
        new(1, SpanScorer.OverlappingPlaces(proposed.Distinct(), annotated.Distinct()));

    /// <summary>Of one completed verdict, from its corrections.</summary>
    public static SessionScore OfCorrections(IReadOnlyCollection<(MentionState? Before, MentionState? After)> corrections) => Of(
        corrections.Where(one => one.Before is not null).Select(one => (one.Before!.Span, one.Before.Type)),
        corrections.Where(one => one.After is not null).Select(one => (one.After!.Span, one.After.Type)));

    /// <summary>Of a review that is under way: only what is decided counts.</summary>
    /// <param name="proposal">The review before anything was decided.</param>
    /// <param name="review">As it stands.</param>
    public static SessionScore OfOpen(VerdictReview proposal, VerdictReview review)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(review);

        var decided = SuggestionPairs.Of(proposal.Suggestions, review.Suggestions).Where(pair => pair.After is not { IsPending: true }).ToList();

        return Of(
            decided.Where(pair => pair.Before is not null).Select(pair => (pair.Before!.Mention.Span, pair.Before.Mention.Type)),
            decided.Where(pair => pair.After is { Decision: Decision.Accepted }).Select(pair => (pair.After!.Mention.Span, pair.After.Mention.Type)));
    }

    public static SessionScore operator +(SessionScore left, SessionScore right) => Add(left, right);

    public static SessionScore Add(SessionScore left, SessionScore right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);

        return new SessionScore(
            left.Verdicts + right.Verdicts,
            left.Types.Concat(right.Types)
                .GroupBy(type => type.Key, type => type.Value)
                .ToDictionary(type => type.Key, type => type.Aggregate(PrecisionRecall.None, PrecisionRecall.Add)));
    }
}
