using System.Text.Json.Serialization;

namespace Anonymizer.Core.Teaching.Sessions;

/// <summary>In which order the verdicts of a teaching session come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SessionOrder>))]
public enum SessionOrder
{
    /// <summary>What the model knows least of comes first.</summary>
    [JsonStringEnumMemberName("uncertainty")]
    Uncertainty,

    /// <summary>What is least like all that was taught comes first.</summary>
    [JsonStringEnumMemberName("diversity")]
    Diversity,

    /// <summary>By lot: the figures of such a session alone speak for the whole pool.</summary>
    [JsonStringEnumMemberName("random")]
    Random,
}
