namespace Anonymizer.Core.Quality;

/// <summary>Documents and the spans in them: all that the figures of a dashboard are made of.</summary>
/// <param name="Documents">Those without a span too: their words count.</param>
/// <param name="Spans">Each in one of the documents.</param>
public sealed record QualityFacts(IReadOnlyList<DocumentFact> Documents, IReadOnlyList<SpanFact> Spans)
{
    public static QualityFacts None { get; } = new([], []);

    public QualityFigures Figures => QualityFigures.Of(Documents, Spans);

    public QualityFacts Where(FactFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);

        return new([.. Documents.Where(filter.Takes)], [.. Spans.Where(filter.Takes)]);
    }

    /// <summary>The figures apart, by key; months in order of time, else the most spans first.</summary>
    /// <remarks>
    /// The counts of spans add up to those of the whole. So do documents and words, except by type: there each row has all documents
    /// and words, so that what is missed in 1,000 words adds up instead.
    /// </remarks>
    public IReadOnlyList<QualityRow> By(QualityDimension dimension)
    {
        if (dimension == QualityDimension.Type)
        {
            return Sorted(Spans.GroupBy(span => span.Type).Select(group => new QualityRow(group.Key, QualityFigures.Of(Documents, group))));
        }

        var spans = Spans.ToLookup(span => KeyOf(span.Document, dimension));
        var rows = Documents.GroupBy(document => KeyOf(document, dimension)).Select(group => new QualityRow(group.Key, QualityFigures.Of(group, spans[group.Key])));

        return dimension == QualityDimension.Month ? [.. rows.OrderBy(row => row.Key, StringComparer.Ordinal)] : Sorted(rows);
    }

    private static QualityRow[] Sorted(IEnumerable<QualityRow> rows) => [.. rows.OrderByDescending(row => row.Figures.Spans).ThenBy(row => row.Key, StringComparer.Ordinal)];

    private static string KeyOf(DocumentFact document, QualityDimension dimension) => dimension switch
    {
        QualityDimension.Model => document.Cohort.Model,
        QualityDimension.Age => document.Cohort.Age,
        QualityDimension.Purpose => document.Cohort.Purpose,
        QualityDimension.Court => document.Cohort.Court,
        QualityDimension.Route => document.Cohort.Route,
        _ => QualityMonth.Of(document.At).ToString(),
    };
}
