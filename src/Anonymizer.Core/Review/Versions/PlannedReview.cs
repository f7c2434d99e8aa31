using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review.Versions;

/// <summary>A version of a review with what a policy makes of it.</summary>
/// <param name="Review">The review as it stood.</param>
/// <param name="Plan">What would stand in place of what; of the same review.</param>
public sealed record PlannedReview(VerdictReview Review, ReplacementPlan Plan)
{
    /// <summary>All mentions with what stands in their place, in text order.</summary>
    internal IReadOnlyList<PlannedMention> Mentions()
    {
        var texts = Plan.Replacements.GroupBy(replacement => replacement.Span.Start).ToDictionary(group => group.Key, group => group.First().Text);
        var kept = Plan.Entities.Where(entity => entity.IsKept).Select(entity => entity.EntityId).ToHashSet();
        var entities = Plan.Entities.ToDictionary(entity => entity.EntityId, entity => entity.Text);

        return [.. Review.Suggestions.Select(suggestion => new PlannedMention(suggestion, TextOf(suggestion)))];

        string? TextOf(Suggestion suggestion) => suggestion switch
        {
            { Decision: Decision.Rejected } => null,
            _ when kept.Contains(suggestion.Mention.EntityId) => null,
            _ => texts.GetValueOrDefault(suggestion.Mention.Span.Start) ?? entities.GetValueOrDefault(suggestion.Mention.EntityId),
        };
    }
}

/// <summary>A mention as a version has it.</summary>
/// <param name="Suggestion">The mention and what was decided of it.</param>
/// <param name="Replacement">What stands in its place; null where its words stay.</param>
public sealed record PlannedMention(Suggestion Suggestion, string? Replacement)
{
    public TextSpan Span => Suggestion.Mention.Span;

    public override string ToString() => $"PlannedMention({Span})";
}
