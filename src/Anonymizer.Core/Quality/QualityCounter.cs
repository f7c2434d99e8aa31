namespace Anonymizer.Core.Quality;

/// <summary>Counts documents one after another, so that none of them need be kept.</summary>
/// <param name="filter">Which count.</param>
public sealed class QualityCounter(FactFilter filter)
{
    private readonly Dictionary<(FactCohort Cohort, QualityMonth Month), (int Documents, long Words, double Seconds)> documents = [];
    private readonly Dictionary<(FactCohort Cohort, QualityMonth Month, string Type, SpanResult Result, string Tenth), int> spans = [];

    /// <summary>What was counted so far.</summary>
    public QualityCounts Counts => new(
        [.. documents.Select(cell => new DocumentCell(cell.Key.Cohort, cell.Key.Month, cell.Value.Documents, cell.Value.Words, cell.Value.Seconds))],
        [.. spans.Select(cell => new SpanCell(cell.Key.Cohort, cell.Key.Month, new SpanCount(cell.Key.Type, cell.Key.Result, cell.Key.Tenth, cell.Value)))]);

    /// <summary>Counts a document and its spans, where the filter takes them.</summary>
    public void Add(DocumentFact document, IEnumerable<SpanCount> counts)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(counts);

        if (!filter.Takes(document))
        {
            return;
        }

        var (cohort, month) = (document.Cohort, QualityMonth.Of(document.At));
        var (number, words, seconds) = documents.GetValueOrDefault((cohort, month));
        documents[(cohort, month)] = (number + 1, words + document.Words, seconds + document.Seconds);

        foreach (var count in counts.Where(filter.Takes))
        {
            var key = (cohort, month, count.Type, count.Result, count.Tenth);
            spans[key] = spans.GetValueOrDefault(key) + count.Count;
        }
    }
}
