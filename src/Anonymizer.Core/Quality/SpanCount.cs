namespace Anonymizer.Core.Quality;

/// <summary>How many spans of one document are alike in all that figures are kept apart by.</summary>
/// <param name="Type">What they name.</param>
/// <param name="Result">What became of them.</param>
/// <param name="Tenth">The lower end of the tenth that their score is in, see <see cref="SpanFact.Tenth"/>.</param>
/// <param name="Count">How many.</param>
public sealed record SpanCount(string Type, SpanResult Result, string Tenth, int Count)
{
    /// <summary>A model proposed them, rightly or not.</summary>
    public bool IsProposed => Result != SpanResult.Missed;

    /// <summary>Counts the spans of one document.</summary>
    public static IReadOnlyList<SpanCount> Of(IEnumerable<SpanFact> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);

        return [.. spans.CountBy(span => (span.Type, span.Result, span.Tenth)).Select(count => new SpanCount(count.Key.Type, count.Key.Result, count.Key.Tenth, count.Value))];
    }
}
