using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review;

/// <summary>An entity as a reviewer sees it: what it is and how far its mentions are decided, the rejected ones included.</summary>
/// <param name="Longest">The mention that names it most fully; the first of those.</param>
public sealed record EntitySummary(
    int EntityId, TextSpan Longest, EntityType Type, string? Kind, Need Need, EntityRole Role, int Mentions, int Pending, int Accepted, int Rejected)
{
    internal static IReadOnlyList<EntitySummary> Of(IEnumerable<Suggestion> suggestions) =>
        [.. suggestions.GroupBy(suggestion => suggestion.Mention.EntityId).Select(group => Of(group.Key, [.. group]))];

    private static EntitySummary Of(int entityId, IReadOnlyList<Suggestion> suggestions) => new(
        entityId,
        suggestions.MaxBy(suggestion => suggestion.Mention.Span.Length)!.Mention.Span,
        suggestions[0].Mention.Type,
        suggestions.Select(suggestion => suggestion.Mention.Kind).FirstOrDefault(kind => kind is not null),
        suggestions.Max(suggestion => suggestion.Mention.Need),
        suggestions.Select(suggestion => suggestion.Mention.Role).FirstOrDefault(role => role != EntityRole.None),
        suggestions.Count,
        suggestions.Count(suggestion => suggestion.IsPending),
        suggestions.Count(suggestion => suggestion.Decision == Decision.Accepted),
        suggestions.Count(suggestion => suggestion.Decision == Decision.Rejected));
}
