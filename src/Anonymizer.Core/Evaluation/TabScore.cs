using System.Text.Json.Serialization;

namespace Anonymizer.Core.Evaluation;

/// <summary>Part of a whole, as counts that add.</summary>
public sealed record Share(int Part, int Whole)
{
    public static Share None { get; } = new(0, 0);

    /// <summary>0 of nothing.</summary>
    public double Value => Ratio.Of(Part, Whole);

    public static Share operator +(Share left, Share right) => Add(left, right);

    public static Share Add(Share left, Share right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);

        return new(left.Part + right.Part, left.Whole + right.Whole);
    }
}

/// <summary>The privacy and utility figures of the Text Anonymization Benchmark (Pilán et al. 2022), as counts that add.</summary>
public sealed record TabScore
{
    public static TabScore None { get; } = new();

    /// <summary>Masked words of all words that need masking, over all annotators.</summary>
    public Share TokenRecall { get; init; } = Share.None;

    /// <summary>Wholly masked mentions of all that need masking.</summary>
    public Share MentionRecall { get; init; } = Share.None;

    /// <summary>Direct identifiers of which every mention is masked.</summary>
    public Share EntityRecallDirect { get; init; } = Share.None;

    /// <summary>Quasi-identifiers of which every mention is masked.</summary>
    public Share EntityRecallQuasi { get; init; } = Share.None;

    /// <summary>Of the words masked, the share of annotators who would mask them.</summary>
    public Share TokenPrecision { get; init; } = Share.None;

    /// <summary>Of the spans masked, the share of annotators with a mask that covers them.</summary>
    public Share MentionPrecision { get; init; } = Share.None;

    /// <summary>Token recall by the annotators' type; "None" where the annotator's type is not known.</summary>
    public IReadOnlyDictionary<string, Share> TokenRecallByType { get; init; } = new Dictionary<string, Share>();

    /// <summary>Harmonic mean of token precision and token recall.</summary>
    public double TokenF1 => Ratio.Of(2 * TokenPrecision.Value * TokenRecall.Value, TokenPrecision.Value + TokenRecall.Value);

    /// <summary>No verdict with masks was scored.</summary>
    [JsonIgnore]
    public bool IsEmpty => TokenRecall.Whole == 0 && TokenPrecision.Whole == 0;

    public static TabScore operator +(TabScore left, TabScore right) => Add(left, right);

    public static TabScore Add(TabScore left, TabScore right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);

        return new TabScore
        {
            TokenRecall = left.TokenRecall + right.TokenRecall,
            MentionRecall = left.MentionRecall + right.MentionRecall,
            EntityRecallDirect = left.EntityRecallDirect + right.EntityRecallDirect,
            EntityRecallQuasi = left.EntityRecallQuasi + right.EntityRecallQuasi,
            TokenPrecision = left.TokenPrecision + right.TokenPrecision,
            MentionPrecision = left.MentionPrecision + right.MentionPrecision,
            TokenRecallByType = left.TokenRecallByType.Concat(right.TokenRecallByType)
                .GroupBy(type => type.Key, type => type.Value)
                .ToDictionary(type => type.Key, type => type.Aggregate(Share.None, Share.Add)),
        };
    }
}
