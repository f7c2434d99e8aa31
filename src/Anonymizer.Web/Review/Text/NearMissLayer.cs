using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;

namespace Anonymizer.Web.Review.Text;

/// <summary>What was almost proposed, to be shown over the text: as suggestions with negative numbers, so that one cursor serves both.</summary>
internal sealed class NearMissLayer(IReadOnlyList<Mention> nearMisses)
{
    private readonly IReadOnlyList<Suggestion> _all = [.. nearMisses.Select((mention, index) => new Suggestion(-1 - index, mention, Decision.Pending))];

    public bool IsShown { get; private set; }

    public int Count => _all.Count;

    public void Toggle() => IsShown = !IsShown;

    public Suggestion? Find(int id) => _all.ElementAtOrDefault(-1 - id);

    /// <summary>Those of a paragraph that nothing is marked at; none while the layer is hidden.</summary>
    public IEnumerable<Suggestion> Beside(IReadOnlyList<Suggestion> marked, TextSegment segment) => IsShown
        ? _all.Where(near => segment.Start <= near.Mention.Span.Start && near.Mention.Span.End <= segment.End && !marked.Any(other => other.Mention.Span.Overlaps(near.Mention.Span)))
        : [];
}
