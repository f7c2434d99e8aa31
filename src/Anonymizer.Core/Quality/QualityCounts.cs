namespace Anonymizer.Core.Quality;

/// <summary>Documents and spans that are counted already: all that the figures of a dashboard need. Its size hangs on cohorts and months, not on documents.</summary>
/// <param name="Documents">Those without a span too: their words count.</param>
/// <param name="Spans">Each of a cohort and month of the documents.</param>
public sealed record QualityCounts(IReadOnlyList<DocumentCell> Documents, IReadOnlyList<SpanCell> Spans)
{
    public static QualityCounts None { get; } = new([], []);

    public QualityFigures Figures => QualityFigures.Of(Documents, Spans);

    /// <summary>The figures apart, by key; months in order of time, else the most spans first.</summary>
    /// <remarks>
    /// The counts of spans add up to those of the whole. So do documents and words, except by type: there each row has all documents
    /// and words, so that what is missed in 1,000 words adds up instead.
    /// </remarks>
    public IReadOnlyList<QualityRow> By(QualityDimension dimension)
    {
        if (dimension == QualityDimension.Type)
        {
            return Sorted(Spans.GroupBy(span => span.Of.Type).Select(group => new QualityRow(group.Key, QualityFigures.Of(Documents, group))));
        }

        var spans = Spans.ToLookup(span => KeyOf(span.Cohort, span.Month, dimension));
        var rows = Documents.GroupBy(cell => KeyOf(cell.Cohort, cell.Month, dimension)).Select(group => new QualityRow(group.Key, QualityFigures.Of(group, spans[group.Key])));

        return dimension == QualityDimension.Month ? [.. rows.OrderBy(row => row.Key, StringComparer.Ordinal)] : Sorted(rows);
    }

    /// <summary>How many spans a model proposed, by a key of theirs.</summary>
    public IReadOnlyDictionary<string, int> Proposed(Func<SpanCount, string> key) =>
        Spans.Where(cell => cell.Of.IsProposed).GroupBy(cell => key(cell.Of)).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Of.Count), StringComparer.Ordinal);

    private static QualityRow[] Sorted(IEnumerable<QualityRow> rows) => [.. rows.OrderByDescending(row => row.Figures.Spans).ThenBy(row => row.Key, StringComparer.Ordinal)];

    private static string KeyOf(FactCohort cohort, QualityMonth month, QualityDimension dimension) => dimension switch
    {
        QualityDimension.Model => cohort.Model,
        QualityDimension.Age => cohort.Age,
        QualityDimension.Purpose => cohort.Purpose,
        QualityDimension.Court => cohort.Court,
        QualityDimension.Route => cohort.Route,
        _ => month.ToString(),
    };
}

/// <summary>The documents of one cohort and month.</summary>
/// <param name="Cohort">Where they belong.</param>
/// <param name="Month">When.</param>
/// <param name="Documents">How many.</param>
/// <param name="Words">How many words they have.</param>
/// <param name="Seconds">How long people worked on them.</param>
public sealed record DocumentCell(FactCohort Cohort, QualityMonth Month, int Documents, long Words, double Seconds);

/// <summary>The spans of one cohort and month that are alike.</summary>
/// <param name="Cohort">Where their documents belong.</param>
/// <param name="Month">When.</param>
/// <param name="Of">What they are, and how many.</param>
public sealed record SpanCell(FactCohort Cohort, QualityMonth Month, SpanCount Of);
