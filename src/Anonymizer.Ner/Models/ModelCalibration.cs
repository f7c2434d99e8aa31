using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;

namespace Anonymizer.Ner.Models;

/// <summary>How well masking from a threshold on does for one type, on the verdicts that it was measured on.</summary>
/// <param name="Threshold">Masked is what reaches this probability.</param>
/// <param name="Recall">Share of the annotators' words of the type that are masked then, before any name is found again elsewhere.</param>
/// <param name="Precision">Share of annotators who mask the words that are then masked as this type.</param>
public sealed record ThresholdPoint(double Threshold, double Recall, double Precision);

/// <summary>What the model's probabilities for one type mean.</summary>
/// <param name="Mask">For the probability that a mention of this type is masked.</param>
/// <param name="Type">For the probability that people would call it a mention of this type.</param>
/// <param name="Threshold">Masked is what reaches this calibrated probability, unless a policy wants more found.</param>
/// <param name="Curve">About fifty points, thresholds rising.</param>
public sealed record TypeCalibration(Calibration Mask, Calibration Type, double Threshold, IReadOnlyList<ThresholdPoint> Curve)
{
    /// <summary>The threshold for a wanted recall: the model's own, or the highest below it that reaches the recall on the curve, or the lowest there is.</summary>
    public double ThresholdFor(double floor) =>
        Math.Min(Threshold, Curve.Where(point => point.Recall >= floor).Select(point => point.Threshold).DefaultIfEmpty(0).Max());

    public bool Reaches(double floor) => Curve.Any(point => point.Recall >= floor);
}

/// <summary>What a model's outputs mean, fitted on judged verdicts: the file calibration.json of its folder.</summary>
/// <param name="WeightsHash">Of the weights that it was fitted for; others do not get it.</param>
/// <param name="Types">For every type of the label set, by name.</param>
/// <param name="Confidence">Of a detector's whole result.</param>
/// <param name="Scores">How good the fit is, by name.</param>
public sealed record ModelCalibration(
    string WeightsHash,
    IReadOnlyDictionary<string, TypeCalibration> Types,
    IReadOnlyList<ConfidenceWeights> Confidence,
    IReadOnlyDictionary<string, double> Scores)
{
    public const string FileName = "calibration.json";

    /// <summary>Decides the needs over whole entities; null where that gained nothing.</summary>
    public NeedWeights? Needs { get; init; }

    public TypeCalibration Of(EntityType type) => Types[type.Name];

    /// <summary>That of a model's folder, or null where it has none.</summary>
    /// <exception cref="InvalidDataException">It does not fit the weights or the labels.</exception>
    internal static ModelCalibration? Read(string folder, string weightsHash, IEnumerable<EntityType> types)
    {
        var file = Path.Combine(folder, FileName);

        if (!File.Exists(file))
        {
            return null;
        }

        var calibration = JsonSerializer.Deserialize<ModelCalibration>(File.ReadAllBytes(file), ModelManifest.Json) ?? throw new JsonException($"{FileName} is empty.");

        return calibration.Fault(weightsHash, types) is { } fault
            ? throw new InvalidDataException($"{FileName} {fault}: delete it, or make it anew by 'models calibrate'.")
            : calibration;
    }

    public void Write(string folder) =>
        AtomicFile.Write(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, ModelManifest.Json));

    private string? Fault(string weightsHash, IEnumerable<EntityType> types) => this switch
    {
        { Types: null } or { Confidence: null } or { Scores: null } => "lacks a part",
        { Needs.Fits: false } => "weighs other evidence than this program knows",
        _ when WeightsHash != weightsHash => "is of other weights",
        _ when types.Any(type => !Types.ContainsKey(type.Name)) => "lacks a type of the label set",
        _ when Types.Values.Any(type => type is not { Curve: not null, Threshold: >= 0 and <= 1, Mask.Slope: > 0, Type.Slope: > 0 }) => "holds a threshold outside of 0 to 1 or a slope that is not above 0",
        _ when Confidence.DistinctBy(weights => (weights.Source, weights.IsMasked)).Count() < Confidence.Count => "weighs one source twice",
        _ => null,
    };
}
