using System.Collections.Immutable;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review;

/// <summary>All that a review decided up to one moment: immutable, so that a step back is the state before.</summary>
internal sealed class ReviewState
{
    private readonly ImmutableDictionary<int, Suggestion> suggestions;
    private IReadOnlyList<Suggestion>? inTextOrder;

    public ReviewState(ImmutableDictionary<int, Suggestion> suggestions)
        : this(suggestions, ReviewNotes.None)
    {
    }

    private ReviewState(ImmutableDictionary<int, Suggestion> suggestions, ReviewNotes notes)
    {
        this.suggestions = suggestions;
        Notes = notes;
    }

    /// <summary>What stands beside the mentions: replacements by hand, comments, waived doubts.</summary>
    public ReviewNotes Notes { get; }

    /// <summary>Worked out when first asked for; two threads at once would only work out the same list twice.</summary>
    public IReadOnlyList<Suggestion> InTextOrder =>
        inTextOrder ??= [.. suggestions.Values.OrderBy(suggestion => suggestion.Mention.Span)];

    public int NextId => suggestions.IsEmpty ? 1 : suggestions.Keys.Max() + 1;

    public int NextEntityId => suggestions.IsEmpty ? 1 : suggestions.Values.Max(suggestion => suggestion.Mention.EntityId) + 1;

    public Suggestion? Find(int id) => suggestions.GetValueOrDefault(id);

    /// <exception cref="DomainException">review.unknown-mention.</exception>
    public Suggestion Get(int id) => Find(id) ?? throw new DomainException(
        "review.unknown-mention", $"There is no mention {id} in this review any more. Reload the page to see its present state.");

    /// <exception cref="DomainException">review.unknown-entity.</exception>
    public IReadOnlyList<Suggestion> OfEntity(int entityId)
    {
        var found = suggestions.Values.Where(suggestion => suggestion.Mention.EntityId == entityId).ToList();

        return found.Count > 0 ? found : throw new DomainException(
            "review.unknown-entity", $"There is no entity {entityId} in this review any more. Reload the page to see its present state.");
    }

    /// <summary>The same to be kept for taking a step back: without the list, which would be one more for each action of the review.</summary>
    public ReviewState Past() => inTextOrder is null ? this : new(suggestions, Notes);

    public ReviewState With(params IEnumerable<Suggestion> changed) =>
        new(suggestions.SetItems(changed.Select(suggestion => KeyValuePair.Create(suggestion.Id, suggestion))), Notes);

    public ReviewState With(ReviewNotes notes) => new(suggestions, notes);

    public ReviewState Without(int id) => new(suggestions.Remove(id), Notes);

    /// <summary>Room for a person's span: whatever a machine or an earlier step put there gives way, except the mention itself.</summary>
    public ReviewState MakeRoom(TextSpan span, int exceptId = 0) =>
        new(suggestions.RemoveRange(suggestions.Values
            .Where(suggestion => suggestion.Id != exceptId && suggestion.Mention.Span.Overlaps(span))
            .Select(suggestion => suggestion.Id)), Notes);
}
