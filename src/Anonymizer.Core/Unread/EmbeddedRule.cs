using System.Text.Json.Serialization;

namespace Anonymizer.Core.Unread;

/// <summary>What is done with a file inside of the file.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EmbeddedRule>))]
public enum EmbeddedRule
{
    /// <summary>It is left out, and the report says so.</summary>
    [JsonStringEnumMemberName("drop")]
    Drop,

    /// <summary>A file that holds one is not released.</summary>
    [JsonStringEnumMemberName("refuse")]
    Refuse,

    /// <summary>A Word file stays, redacted and verified as the verdict itself; what is no Word file is left out.</summary>
    [JsonStringEnumMemberName("redact")]
    Redact,
}
