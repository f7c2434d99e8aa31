using System.Text.Json.Serialization;

namespace Anonymizer.Core.Zones;

/// <summary>What a part of a verdict does: names the case, tells what happened, argues, decides.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerdictZone>))]
public enum VerdictZone
{
    /// <summary>Nothing in the verdict's structure tells; notes and comments too.</summary>
    [JsonStringEnumMemberName("UNKNOWN")]
    Unknown,

    /// <summary>Court, case, parties, judges, date; page headers too.</summary>
    [JsonStringEnumMemberName("HEADER")]
    Header,

    /// <summary>What happened, before the court and in it.</summary>
    [JsonStringEnumMemberName("FACTS")]
    Facts,

    /// <summary>What the court thinks of it.</summary>
    [JsonStringEnumMemberName("REASONS")]
    Reasons,

    /// <summary>What the court decides.</summary>
    [JsonStringEnumMemberName("OPERATIVE")]
    Operative,
}
