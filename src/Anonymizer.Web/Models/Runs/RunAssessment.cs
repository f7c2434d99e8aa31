using System.Text.Json;
using Anonymizer.Core.Evaluation.Promotion;

namespace Anonymizer.Web.Models.Runs;

/// <summary>What came out of a run: candidate against the model in use, and the gate's answer. Counts and codes only.</summary>
/// <param name="HardSentences">How many hard sentences both were tried on.</param>
public sealed record RunAssessment(ModelComparison Comparison, GateReport Gate, ModelFigures Active, ModelFigures Candidate, int HardSentences)
{
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static RunAssessment? Parse(string? json) => json is null ? null : JsonSerializer.Deserialize<RunAssessment>(json, JsonSerializerOptions.Web);
}

/// <summary>Figures of a model that do not add up over verdicts.</summary>
public sealed record ModelFigures(double CalibrationError, double WordsPerSecond);
