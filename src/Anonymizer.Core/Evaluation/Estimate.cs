namespace Anonymizer.Core.Evaluation;

/// <summary>A proportion as it was seen, and between which values the truth may lie.</summary>
/// <param name="Value">As seen; null where there was nothing to see.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Count">How many cases it rests on.</param>
public sealed record Estimate(double? Value, double Low, double High, int Count)
{
    /// <summary>Right of all proposed.</summary>
    public static Estimate Precision(PrecisionRecall counts)
    {
        ArgumentNullException.ThrowIfNull(counts);

        return Of(counts.Right, counts.Right + counts.Spurious);
    }

    /// <summary>Right of all that is there.</summary>
    public static Estimate Recall(PrecisionRecall counts)
    {
        ArgumentNullException.ThrowIfNull(counts);

        return Of(counts.Right, counts.Gold);
    }

    /// <summary>F1 with the interval that follows from that of J = right / (right + spurious + missed), a proportion, for F1 = 2J / (1 + J) grows with it.</summary>
    public static Estimate F1(PrecisionRecall counts)
    {
        ArgumentNullException.ThrowIfNull(counts);

        var share = Of(counts.Right, counts.Right + counts.Spurious + counts.Missed);

        return new Estimate(share.Value is null ? null : counts.F1, OfShare(share.Low), OfShare(share.High), share.Count);
    }

    private static double OfShare(double share) => 2 * share / (1 + share);

    private static Estimate Of(int part, int whole)
    {
        var interval = WilsonInterval.Of(part, whole);

        return new Estimate(whole == 0 ? null : (double)part / whole, interval.Low, interval.High, whole);
    }
}
