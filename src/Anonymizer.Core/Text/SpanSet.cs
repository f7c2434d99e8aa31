namespace Anonymizer.Core.Text;

/// <summary>Disjoint spans, asked in logarithmic time whether they overlap or cover another.</summary>
public sealed class SpanSet
{
    private readonly List<TextSpan> _spans;

    /// <param name="disjoint">Spans of which no two overlap.</param>
    public SpanSet(IEnumerable<TextSpan> disjoint) => _spans = [.. disjoint.Order()];

    public bool Overlaps(TextSpan span) => Find(span) is not null;

    /// <summary>One of the spans contains all of it.</summary>
    public bool Covers(TextSpan span) => Find(span) is { } found && found.Contains(span);

    /// <summary>The first of the spans that overlaps it, or null.</summary>
    public TextSpan? Find(TextSpan span)
    {
        var (low, high) = (0, _spans.Count);

        while (low < high)
        {
            var middle = (low + high) / 2;

            if (_spans[middle].End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _spans.Count && _spans[low].Overlaps(span) ? _spans[low] : null;
    }
}
