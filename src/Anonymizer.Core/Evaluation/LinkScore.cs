using System.Text.Json.Serialization;

namespace Anonymizer.Core.Evaluation;

/// <summary>Pairs of mentions that are of one entity: for the gold, for the detector, for both. Counts add.</summary>
/// <param name="Gold">Pairs that people link.</param>
/// <param name="Linked">Pairs that the detector links.</param>
/// <param name="Right">Pairs that both link.</param>
public sealed record LinkScore(long Gold, long Linked, long Right)
{
    public static LinkScore None { get; } = new(0, 0, 0);

    /// <summary>Of the pairs that the detector links, those of one entity.</summary>
    public double Precision => Ratio.Of(Right, Linked);

    /// <summary>Of the pairs of one entity, those that the detector links.</summary>
    public double Recall => Ratio.Of(Right, Gold);

    /// <summary>No verdict says which mentions are one entity.</summary>
    [JsonIgnore]
    public bool IsEmpty => Gold == 0 && Linked == 0;

    public static LinkScore operator +(LinkScore left, LinkScore right) => Add(left, right);

    public static LinkScore Add(LinkScore left, LinkScore right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);

        return new(left.Gold + right.Gold, left.Linked + right.Linked, left.Right + right.Right);
    }
}
