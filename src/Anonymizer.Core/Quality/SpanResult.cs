using System.Text.Json.Serialization;

namespace Anonymizer.Core.Quality;

/// <summary>What became of one proposed or missed span: decided by a reviewer, or by a gold annotation.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SpanResult>))]
public enum SpanResult
{
    /// <summary>Proposed as it should be.</summary>
    [JsonStringEnumMemberName("right")]
    Right,

    /// <summary>Span and type were right; a person changed whether it is masked, or its role.</summary>
    [JsonStringEnumMemberName("reassessed")]
    Reassessed,

    /// <summary>Something stands there, but a person changed its borders or its type.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,

    /// <summary>Proposed where nothing stands.</summary>
    [JsonStringEnumMemberName("excess")]
    Excess,

    /// <summary>Not proposed; a person added it, or gold has it.</summary>
    [JsonStringEnumMemberName("missed")]
    Missed,
}
