using System.Text.Json.Serialization;

namespace Anonymizer.Core.Unread;

/// <summary>What is done with a part that is not read and never gets into a result.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartRule>))]
public enum PartRule
{
    /// <summary>It is left out, and the report says so.</summary>
    [JsonStringEnumMemberName("drop")]
    Drop,

    /// <summary>A file that holds one is not released.</summary>
    [JsonStringEnumMemberName("refuse")]
    Refuse,
}
