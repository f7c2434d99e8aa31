using System.Text.Json.Serialization;

namespace Anonymizer.Core.Verdicts;

/// <summary>How old a decision was when its file came in: four bands, so that figures can be kept apart without naming dates.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AgeBand>))]
public enum AgeBand
{
    /// <summary>The date of the decision was not given.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    [JsonStringEnumMemberName("lt_30d")]
    UnderThirtyDays,

    [JsonStringEnumMemberName("lt_1y")]
    UnderOneYear,

    [JsonStringEnumMemberName("lt_5y")]
    UnderFiveYears,

    [JsonStringEnumMemberName("ge_5y")]
    FiveYearsOrMore,
}

/// <summary>Sorts dates into age bands.</summary>
public static class AgeBands
{
    public static AgeBand Of(DecisionTime decided, DateOnly uploaded) => decided.AgeFrom(uploaded) switch
    {
        null => AgeBand.Unknown,
        { } date when date > uploaded.AddDays(-30) => AgeBand.UnderThirtyDays,
        { } date when date > uploaded.AddYears(-1) => AgeBand.UnderOneYear,
        { } date when date > uploaded.AddYears(-5) => AgeBand.UnderFiveYears,
        _ => AgeBand.FiveYearsOrMore,
    };
}
