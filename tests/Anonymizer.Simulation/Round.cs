using System.Globalization;

namespace Anonymizer.Simulation;

/// <summary>One line of the curve.</summary>
/// <param name="Number">From 1; 0 is the model that the court starts from.</param>
/// <param name="Model">The model in use after it.</param>
/// <param name="Gate">What the gate said of the candidate.</param>
/// <param name="Included">Corrections and confirmations that went into the pool.</param>
/// <param name="Corrections">Corrections for 1,000 words that the reviewer made in this round's verdicts, which the model before it proposed.</param>
/// <param name="Measured">The model in use after it, on the measuring set.</param>
/// <param name="Minutes">What the training took.</param>
internal sealed record Round(int Number, string Model, string Gate, int Included, double? Corrections, Evaluated Measured, double Minutes)
{
    public const string Head = "round\tmodel\tgate\tincluded\tcorrections/1000 words\ttoken recall\tER direct\tER quasi\ttoken precision\tminutes";

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Number}\t{Model}\t{Gate}\t{Included}\t{Corrections:F1}\t{Measured.TokenRecall:F3}\t{Measured.DirectRecall:F3}\t{Measured.QuasiRecall:F3}\t{Measured.TokenPrecision:F3}\t{Minutes:F1}");
}
