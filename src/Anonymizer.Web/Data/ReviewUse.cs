using System.Text.Json.Serialization;

namespace Anonymizer.Web.Data;

/// <summary>What a person did in a review besides deciding: it shows where they get lost.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewUse>))]
public enum ReviewUse
{
    [JsonStringEnumMemberName("undo")]
    Undo,

    [JsonStringEnumMemberName("redo")]
    Redo,

    [JsonStringEnumMemberName("help")]
    Help,

    [JsonStringEnumMemberName("search")]
    Search,

    /// <summary>The page was closed before the review was complete.</summary>
    [JsonStringEnumMemberName("left")]
    Left,
}
