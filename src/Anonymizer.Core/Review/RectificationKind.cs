using System.Text.Json.Serialization;

namespace Anonymizer.Core.Review;

/// <summary>What is wrong with a released file. Names are stored: never rename one without a migration.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RectificationKind>))]
public enum RectificationKind
{
    /// <summary>Something shows that should not: it goes before everything else.</summary>
    [JsonStringEnumMemberName("leak")]
    Leak,

    /// <summary>Something is masked that should show.</summary>
    [JsonStringEnumMemberName("over-redaction")]
    OverRedaction,
}

/// <summary>What became of a report about a released file. Names are stored.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RectificationOutcome>))]
public enum RectificationOutcome
{
    /// <summary>A corrected file was released under a new number.</summary>
    [JsonStringEnumMemberName("reissued")]
    Reissued,

    /// <summary>Nothing was wrong.</summary>
    [JsonStringEnumMemberName("dismissed")]
    Dismissed,
}
