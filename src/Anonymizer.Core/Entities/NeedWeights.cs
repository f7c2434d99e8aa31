namespace Anonymizer.Core.Entities;

/// <summary>How much each piece of evidence weighs when an entity's need is decided: a logistic regression, fitted on judged verdicts.</summary>
/// <param name="Evidence">The names of <see cref="NeedEvidence"/> in their order when it was fitted.</param>
/// <param name="Weights">One for each piece of evidence.</param>
/// <param name="Offset">Added.</param>
/// <param name="Threshold">An entity is masked from this probability on.</param>
public sealed record NeedWeights(IReadOnlyList<string> Evidence, IReadOnlyList<double> Weights, double Offset, double Threshold)
{
    /// <summary>Another version of this program knew other evidence, or the file is damaged.</summary>
    public bool Fits => Evidence is not null && Weights is not null && Evidence.SequenceEqual(NeedEvidence.Names)
        && Weights.Count == Evidence.Count && Weights.All(double.IsFinite) && double.IsFinite(Offset) && Threshold is >= 0 and <= 1;
}
