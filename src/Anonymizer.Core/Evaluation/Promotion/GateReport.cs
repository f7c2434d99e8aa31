using System.Text.Json.Serialization;

namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>What the gate says of a candidate.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GateDecision>))]
public enum GateDecision
{
    [JsonStringEnumMemberName("promote")]
    Promote,

    [JsonStringEnumMemberName("hold")]
    Hold,

    [JsonStringEnumMemberName("reject")]
    Reject,
}

/// <summary>What the gate looks at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GateRule>))]
public enum GateRule
{
    [JsonStringEnumMemberName("evidence")]
    Evidence,

    [JsonStringEnumMemberName("recall-floor")]
    RecallFloor,

    [JsonStringEnumMemberName("loss")]
    Loss,

    [JsonStringEnumMemberName("calibration")]
    Calibration,

    [JsonStringEnumMemberName("speed")]
    Speed,

    [JsonStringEnumMemberName("regression")]
    Regression,

    [JsonStringEnumMemberName("source")]
    Source,

    [JsonStringEnumMemberName("gain")]
    Gain,
}

/// <summary>One thing that the gate looked at.</summary>
/// <param name="Rule">What.</param>
/// <param name="Decision">What follows from it alone.</param>
/// <param name="Measure">Which measure, or null.</param>
/// <param name="Cohort">In which verdicts, or null for all.</param>
/// <param name="Value">What was measured; of a loss the difference.</param>
/// <param name="Limit">What it is held against.</param>
/// <param name="Verdicts">How many verdicts it rests on.</param>
public sealed record GateCheck(GateRule Rule, GateDecision Decision, Measure? Measure, CohortKey? Cohort, double Value, double Limit, int Verdicts)
{
    /// <summary>Whose corrections are the reason, or null.</summary>
    public Guid? Source { get; init; }
}

/// <summary>The gate's answer with its reasons.</summary>
public sealed record GateReport(GateDecision Decision, IReadOnlyList<GateCheck> Checks)
{
    /// <summary>What keeps the candidate out, the gravest first.</summary>
    public IEnumerable<GateCheck> Reasons => Checks.Where(check => check.Decision != GateDecision.Promote).OrderByDescending(check => check.Decision);
}
