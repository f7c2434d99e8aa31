using System.Text.Json.Serialization;

namespace Anonymizer.Core.Evaluation;

/// <summary>How many were right, too many and missed. Counts add; the ratios follow from them.</summary>
public sealed record PrecisionRecall(int Right, int Spurious, int Missed)
{
    public static PrecisionRecall None { get; } = new(0, 0, 0);

    /// <summary>Right of all proposed; 0 when nothing was proposed.</summary>
    public double Precision => Ratio.Of(Right, Right + Spurious);

    /// <summary>Right of all that is there; 0 when nothing is.</summary>
    public double Recall => Ratio.Of(Right, Right + Missed);

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Ratio.Of(2.0 * Right, (2.0 * Right) + Spurious + Missed);

    /// <summary>How many people annotated.</summary>
    [JsonIgnore]
    public int Gold => Right + Missed;

    public static PrecisionRecall operator +(PrecisionRecall left, PrecisionRecall right) => Add(left, right);

    public static PrecisionRecall Add(PrecisionRecall left, PrecisionRecall right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);

        return new(left.Right + right.Right, left.Spurious + right.Spurious, left.Missed + right.Missed);
    }
}
