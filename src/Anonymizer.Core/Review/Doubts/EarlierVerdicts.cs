using Anonymizer.Core.Cases;

namespace Anonymizer.Core.Review.Doubts;

/// <summary>What earlier verdicts of the case know: somebody who may be the same, and somebody who was decided otherwise.</summary>
internal static class EarlierVerdicts
{
    public static IEnumerable<Doubt> Find(VerdictReview review, CaseFile file)
    {
        var matches = CaseMatcher.Match(review, file);

        return review.Suggestions
            .GroupBy(suggestion => suggestion.Mention.EntityId)
            .Where(entity => matches.ContainsKey(entity.Key))
            .Select(entity => DoubtOf(entity.Key, [.. entity], matches[entity.Key]))
            .OfType<Doubt>();
    }

    private static Doubt? DoubtOf(int entityId, IReadOnlyList<Suggestion> mentions, CaseMatch match) => match.Sure switch
    {
        null => At(DoubtKind.SameAsEarlier, entityId, mentions),
        { IsEarlier: true } sure when mentions.All(mention => !mention.IsPending) && mentions.All(IsVisible) != sure.IsVisible => At(DoubtKind.DecidedOtherwise, entityId, mentions),
        _ => null,
    };

    private static Doubt At(DoubtKind kind, int entityId, IReadOnlyList<Suggestion> mentions) =>
        Doubt.At(kind, [.. mentions.Select(mention => mention.Mention.Span).Order()]) with { Entities = [entityId] };

    private static bool IsVisible(Suggestion suggestion) => suggestion.Decision == Decision.Rejected || suggestion.Mention.Need == Detection.Need.NoMask;
}
