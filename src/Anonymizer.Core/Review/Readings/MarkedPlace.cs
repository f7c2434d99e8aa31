using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review.Readings;

/// <summary>A stretch of the text that at least one of two readers marks, with what each marks there; what touches nothing else is a place of its own.</summary>
/// <param name="Region">All of it; the regions of a verdict are disjoint.</param>
internal sealed record MarkedPlace(TextSpan Region, IReadOnlyList<Suggestion> First, IReadOnlyList<Suggestion> Second)
{
    public bool HasSameSpans => First.Select(suggestion => suggestion.Mention.Span).SequenceEqual(Second.Select(suggestion => suggestion.Mention.Span));

    public IReadOnlyList<Suggestion> Of(Reader reader) => reader == Reader.First ? First : Second;

    /// <summary>In text order.</summary>
    public static IReadOnlyList<MarkedPlace> In(VerdictReview first, VerdictReview second)
    {
        var places = new List<MarkedPlace>();
        var open = new List<(Reader Reader, Suggestion Suggestion)>();
        var end = 0;

        foreach (var marked in Accepted(first, Reader.First).Concat(Accepted(second, Reader.Second)).OrderBy(marked => marked.Suggestion.Mention.Span))
        {
            if (open.Count > 0 && marked.Suggestion.Mention.Span.Start >= end)
            {
                places.Add(From(open));
                open.Clear();
            }

            open.Add(marked);
            end = Math.Max(end, marked.Suggestion.Mention.Span.End);
        }

        return open.Count > 0 ? [.. places, From(open)] : places;
    }

    private static MarkedPlace From(List<(Reader Reader, Suggestion Suggestion)> marked) => new(
        marked.Select(one => one.Suggestion.Mention.Span).Aggregate((all, span) => all.Union(span)),
        [.. marked.Where(one => one.Reader == Reader.First).Select(one => one.Suggestion)],
        [.. marked.Where(one => one.Reader == Reader.Second).Select(one => one.Suggestion)]);

    private static IEnumerable<(Reader Reader, Suggestion Suggestion)> Accepted(VerdictReview review, Reader reader) =>
        review.Suggestions.Where(suggestion => suggestion.Decision == Decision.Accepted).Select(suggestion => (reader, suggestion));
}
