using System.Text.Json.Serialization;

namespace Anonymizer.Core.Teaching.Sessions;

/// <summary>What becomes of a teaching session at its end.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SessionOutcome>))]
public enum SessionOutcome
{
    /// <summary>Its model is put forward for everybody; gate and people decide on it as on any other.</summary>
    [JsonStringEnumMemberName("candidate")]
    Candidate,

    /// <summary>Its model is forgotten; its corrections wait for a moderator like all others.</summary>
    [JsonStringEnumMemberName("dataOnly")]
    DataOnly,

    /// <summary>Neither its model nor its corrections are learned from.</summary>
    [JsonStringEnumMemberName("discarded")]
    Discarded,
}
