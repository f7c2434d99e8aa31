namespace Anonymizer.Core.Quality;

/// <summary>Documents and the spans in them: what the figures of a dashboard are made of, span by span.</summary>
/// <param name="Documents">Those without a span too: their words count.</param>
/// <param name="Spans">Each in one of the documents.</param>
public sealed record QualityFacts(IReadOnlyList<DocumentFact> Documents, IReadOnlyList<SpanFact> Spans)
{
    public static QualityFacts None { get; } = new([], []);

    /// <summary>The same, counted.</summary>
    public QualityCounts Counts
    {
        get
        {
            var counter = new QualityCounter(FactFilter.All);
            var spans = Spans.ToLookup(span => span.Document);

            foreach (var document in Documents)
            {
                counter.Add(document, SpanCount.Of(spans[document]));
            }

            return counter.Counts;
        }
    }

    public QualityFacts Where(FactFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);

        return new([.. Documents.Where(filter.Takes)], [.. Spans.Where(filter.Takes)]);
    }
}
