using System.Text.Json.Serialization;

namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>What a comparison says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Finding>))]
public enum Finding
{
    /// <summary>The interval spans zero, or too few verdicts: nobody can tell yet.</summary>
    [JsonStringEnumMemberName("cannot-tell")]
    CannotTell,

    /// <summary>Both models did the same in every verdict.</summary>
    [JsonStringEnumMemberName("same")]
    Same,

    [JsonStringEnumMemberName("better")]
    Better,

    [JsonStringEnumMemberName("worse")]
    Worse,
}

/// <summary>The difference of one measure between two models, with its confidence interval.</summary>
/// <param name="Baseline">The measure of the model in use.</param>
/// <param name="Candidate">The measure of the candidate.</param>
/// <param name="Low">Lower end of the interval of the difference.</param>
/// <param name="High">Upper end.</param>
/// <param name="Verdicts">How many verdicts it rests on: those where one of the two has something to measure.</param>
/// <param name="Finding">What follows.</param>
public sealed record Difference(double Baseline, double Candidate, double Low, double High, int Verdicts, Finding Finding)
{
    /// <summary>Candidate less baseline.</summary>
    public double Delta => Candidate - Baseline;
}
