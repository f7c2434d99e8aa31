namespace Anonymizer.Core.Detection;

/// <summary>A probability of something that has a name.</summary>
public sealed record NamedProbability(string Name, double Probability);

/// <summary>What the model thinks of a span, whether it marked it or not. Holds no text.</summary>
/// <param name="Model">Its version.</param>
/// <param name="Types">The likeliest types, calibrated, likeliest first; the rest is "no mention".</param>
/// <param name="MaskProbability">Calibrated: that an annotator would mask a word of it, the mean over its words.</param>
/// <param name="Threshold">From which probability on the likeliest type is masked.</param>
/// <param name="DirectShare">Share of "identifies by itself" in the probability of a mask.</param>
/// <param name="Roles">The likeliest roles, likeliest first.</param>
/// <param name="IsMention">Did it see a mention of the likeliest type here?</param>
public sealed record ModelOpinion(
    string Model,
    IReadOnlyList<NamedProbability> Types,
    double MaskProbability,
    double Threshold,
    double DirectShare,
    IReadOnlyList<NamedProbability> Roles,
    bool IsMention);
