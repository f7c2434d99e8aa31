namespace Anonymizer.Core.Evaluation;

/// <summary>Between which values a proportion lies that was seen in a few cases: the score interval of Wilson (1927).</summary>
/// <remarks>
/// Unlike the usual interval it stays within 0 and 1 and says something of no or of all cases (Brown, Cai and DasGupta 2001). It takes the cases
/// as independent; the mentions of one verdict are not, so the truth is somewhat wider.
/// </remarks>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct WilsonInterval(double Low, double High)
{
    /// <summary>Standard deviations of a 95 % interval.</summary>
    public const double Usual = 1.96;

    /// <param name="part">Cases with the property, from 0 to the whole.</param>
    /// <param name="whole">All cases; of none nothing is known, and the interval is 0 to 1.</param>
    /// <param name="deviations">How sure: standard deviations to either side.</param>
    public static WilsonInterval Of(double part, double whole, double deviations = Usual)
    {
        if (whole <= 0)
        {
            return new WilsonInterval(0, 1);
        }

        var rate = part / whole;
        var square = deviations * deviations;
        var centre = rate + (square / (2 * whole));
        var width = deviations * Math.Sqrt((rate * (1 - rate) / whole) + (square / (4 * whole * whole)));
        var share = 1 + (square / whole);

        return new WilsonInterval(Math.Max(0, (centre - width) / share), Math.Min(1, (centre + width) / share));
    }
}
