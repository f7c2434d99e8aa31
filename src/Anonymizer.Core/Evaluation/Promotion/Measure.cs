using System.Text.Json.Serialization;

namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>What is measured.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeasureKind>))]
public enum MeasureKind
{
    [JsonStringEnumMemberName("token-recall")]
    TokenRecall,

    [JsonStringEnumMemberName("token-precision")]
    TokenPrecision,

    [JsonStringEnumMemberName("entity-recall-direct")]
    EntityRecallDirect,

    [JsonStringEnumMemberName("entity-recall-quasi")]
    EntityRecallQuasi,

    [JsonStringEnumMemberName("precision")]
    Precision,

    [JsonStringEnumMemberName("recall")]
    Recall,

    [JsonStringEnumMemberName("f1")]
    F1,
}

/// <summary>A measure as a sum of parts over a sum of wholes, over all types or of one.</summary>
/// <param name="Kind">What.</param>
/// <param name="Type">Of this type alone, or null. Token recall of a type counts the annotators' masks, precision and recall the typed mentions.</param>
public sealed record Measure(MeasureKind Kind, string? Type = null)
{
    /// <summary>Part and whole in one verdict.</summary>
    public Counted In(VerdictScore verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);

        return Kind switch
        {
            MeasureKind.TokenRecall => Of(Type is null ? verdict.Tab.TokenRecall : verdict.Tab.TokenRecallByType.GetValueOrDefault(Type, Share.None)),
            MeasureKind.TokenPrecision => Of(verdict.Tab.TokenPrecision),
            MeasureKind.EntityRecallDirect => Of(verdict.Tab.EntityRecallDirect),
            MeasureKind.EntityRecallQuasi => Of(verdict.Tab.EntityRecallQuasi),
            MeasureKind.Precision => new Counted(Mentions(verdict).Right, Mentions(verdict).Right + Mentions(verdict).Spurious),
            MeasureKind.Recall => new Counted(Mentions(verdict).Right, Mentions(verdict).Gold),
            _ => new Counted(2.0 * Mentions(verdict).Right, (2.0 * Mentions(verdict).Right) + Mentions(verdict).Spurious + Mentions(verdict).Missed),
        };
    }

    /// <summary>Part and whole in a set.</summary>
    public Counted In(IEnumerable<VerdictScore> verdicts)
    {
        var counts = verdicts.Select(In).ToList();

        return new Counted(counts.Sum(count => count.Part), counts.Sum(count => count.Whole));
    }

    private PrecisionRecall Mentions(VerdictScore verdict) => Type is null ? verdict.All : verdict.Types.GetValueOrDefault(Type, PrecisionRecall.None);

    private static Counted Of(Share share) => new(share.Part, share.Whole);
}

/// <summary>Part of a whole.</summary>
public readonly record struct Counted(double Part, double Whole)
{
    /// <summary>0 of nothing.</summary>
    public double Value => Ratio.Of(Part, Whole);
}
