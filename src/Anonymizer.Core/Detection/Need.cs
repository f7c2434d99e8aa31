using System.Text.Json.Serialization;

namespace Anonymizer.Core.Detection;

/// <summary>Must a mention be masked to protect the person? (TAB's identifier type.)</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Need>))]
public enum Need
{
    /// <summary>Names somebody, but masking it protects no one.</summary>
    [JsonStringEnumMemberName("NO_MASK")]
    NoMask,

    /// <summary>Identifies together with other facts.</summary>
    [JsonStringEnumMemberName("QUASI")]
    Quasi,

    /// <summary>Identifies by itself.</summary>
    [JsonStringEnumMemberName("DIRECT")]
    Direct,
}
