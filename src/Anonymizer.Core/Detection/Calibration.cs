namespace Anonymizer.Core.Detection;

/// <summary>Makes a probability of a model mean what it says: sigmoid(slope · logit(p) + offset), with slope and offset fitted on judged examples.</summary>
/// <remarks>Platt's scaling of a logit (Platt 1999); with an offset of 0 it is a temperature of 1 / slope (Guo et al. 2017).</remarks>
/// <param name="Slope">Below 1 the model was too sure of itself. Positive: the order of examples stays.</param>
/// <param name="Offset">Above 0 the model said too little.</param>
public readonly record struct Calibration(double Slope, double Offset)
{
    private const double Edge = 1e-4;

    /// <summary>Leaves probabilities as they are.</summary>
    public static Calibration Identity => new(1, 0);

    public double Of(double probability) => Sigmoid((Slope * Logit(probability)) + Offset);

    /// <summary>Natural logarithm of the odds; probabilities beyond 0.0001 and 0.9999 count as these.</summary>
    public static double Logit(double probability)
    {
        var inner = Math.Clamp(probability, Edge, 1 - Edge);

        return Math.Log(inner / (1 - inner));
    }

    public static double Sigmoid(double logit) => 1 / (1 + Math.Exp(-logit));
}
