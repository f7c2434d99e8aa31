using System.Text.Json.Serialization;

namespace Anonymizer.Core.Verdicts;

/// <summary>How soon a verdict is wanted. Numbers are stored and sorted by: never change one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Priority>))]
public enum Priority
{
    [JsonStringEnumMemberName("low")]
    Low = 0,

    [JsonStringEnumMemberName("normal")]
    Normal = 1,

    [JsonStringEnumMemberName("high")]
    High = 2,

    [JsonStringEnumMemberName("urgent")]
    Urgent = 3,
}
