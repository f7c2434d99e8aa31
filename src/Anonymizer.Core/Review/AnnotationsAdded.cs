using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review;

/// <summary>A reviewer marked words that were not proposed, or proposed with other borders: one entity, one or more disjoint spans.</summary>
/// <param name="FirstId">The id of the first span's mention; the others follow.</param>
/// <param name="Spans">Disjoint; each takes the place of what it overlaps.</param>
public sealed record AnnotationsAdded(int FirstId, IReadOnlyList<TextSpan> Spans, EntityType Type, Need Need, EntityRole Role, int EntityId) : ReviewEvent
{
    private static readonly Explanation ByPerson = new(MentionSource.Person, "reviewer", "marked by a reviewer");

    internal override ReviewState ApplyTo(ReviewState state)
    {
        var cleared = Spans.Aggregate(state, (earlier, span) => earlier.MakeRoom(span));

        return cleared.With(Spans.Select((span, index) => new Suggestion(FirstId + index, MentionAt(span), Decision.Accepted)));
    }

    private Mention MentionAt(TextSpan span) =>
        new(span, Type, Need, Score: 1, ByPerson) { Role = Role, EntityId = EntityId };
}
