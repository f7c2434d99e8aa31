using Anonymizer.Core.Evaluation;

namespace Anonymizer.Core.Quality;

/// <summary>What some documents and their spans show. Counts add up; the ratios follow from them.</summary>
/// <param name="Documents">How many documents were looked at.</param>
/// <param name="Words">How many words they have.</param>
/// <param name="Seconds">How long people worked on them.</param>
/// <param name="Right">Proposed as they should be.</param>
/// <param name="Reassessed">Of the right span and type, with another need or role.</param>
/// <param name="Changed">With other borders or another type.</param>
/// <param name="Excess">Proposed in vain.</param>
/// <param name="Missed">Not proposed.</param>
public sealed record QualityFigures(int Documents, long Words, double Seconds, int Right, int Reassessed, int Changed, int Excess, int Missed)
{
    private const int Thousand = 1000;

    public static QualityFigures None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>What the model proposed.</summary>
    public int Proposed => Right + Reassessed + Changed + Excess;

    /// <summary>What should have been proposed.</summary>
    public int There => Right + Reassessed + Changed + Missed;

    /// <summary>All spans.</summary>
    public int Spans => Proposed + Missed;

    /// <summary>Of what was proposed, the share of the right span and type; null where nothing was proposed.</summary>
    public double? Precision => ShareOf(Right + Reassessed, Proposed);

    /// <summary>Of what is there, the share that was proposed with the right span and type; null where nothing is.</summary>
    public double? Recall => ShareOf(Right + Reassessed, There);

    /// <summary>The harmonic mean of precision and recall; null where there is nothing.</summary>
    public double? F1 => ShareOf(2 * (Right + Reassessed), Proposed + There);

    /// <summary>Null without words.</summary>
    public double? MissedPerThousandWords => ShareOf(Thousand * (long)Missed, Words);

    /// <summary>Null without words.</summary>
    public double? ExcessPerThousandWords => ShareOf(Thousand * (long)Excess, Words);

    /// <summary>The share of all spans that a person had to touch; null where there is none.</summary>
    public double? EditRate => ShareOf(Spans - Right, Spans);

    /// <summary>The share of the proposals that a person left as they were; null where there is none.</summary>
    public double? Acceptance => ShareOf(Right, Proposed);

    public PrecisionRecall ToPrecisionRecall() => new(Right + Reassessed, Changed + Excess, Changed + Missed);

    public int CountOf(SpanResult result) => result switch
    {
        SpanResult.Right => Right,
        SpanResult.Reassessed => Reassessed,
        SpanResult.Changed => Changed,
        SpanResult.Excess => Excess,
        _ => Missed,
    };

    /// <summary>The figures of some documents and the spans in them.</summary>
    public static QualityFigures Of(IEnumerable<DocumentCell> documents, IEnumerable<SpanCell> spans)
    {
        var counts = spans.GroupBy(span => span.Of.Result).ToDictionary(group => group.Key, group => group.Sum(span => span.Of.Count));
        var (number, words, seconds) = documents.Aggregate((0, 0L, 0.0), (sum, cell) => (sum.Item1 + cell.Documents, sum.Item2 + cell.Words, sum.Item3 + cell.Seconds));

        return new QualityFigures(number, words, seconds, Count(SpanResult.Right), Count(SpanResult.Reassessed), Count(SpanResult.Changed), Count(SpanResult.Excess), Count(SpanResult.Missed));

        int Count(SpanResult result) => counts.GetValueOrDefault(result);
    }

    private static double? ShareOf(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
