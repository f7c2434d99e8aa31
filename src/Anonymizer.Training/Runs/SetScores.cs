namespace Anonymizer.Training.Runs;

/// <summary>How well a network does on a set, counted in words, each only where the source annotates.</summary>
/// <param name="MaskRecall">Share of the annotators' masked words that are masked.</param>
/// <param name="MaskPrecision">Share of annotators who masked the masked words.</param>
/// <param name="TypeRecall">Share of the words of mentions that are found with an allowed type.</param>
/// <param name="PersonRecall">The same for persons alone.</param>
/// <param name="RoleAccuracy">Share of the found words with a role other than NONE that get it.</param>
public sealed record SetScores(double MaskRecall, double MaskPrecision, double TypeRecall, double PersonRecall, double RoleAccuracy)
{
    /// <summary>What a checkpoint is chosen by: harmonic mean of mask recall and precision, or type recall where no needs are annotated.</summary>
    public double Choice => MaskRecall + MaskPrecision > 0 ? 2 * MaskRecall * MaskPrecision / (MaskRecall + MaskPrecision) : TypeRecall;
}
