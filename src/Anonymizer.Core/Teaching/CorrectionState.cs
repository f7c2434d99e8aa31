using System.Text.Json.Serialization;

namespace Anonymizer.Core.Teaching;

/// <summary>What a trainer said of a correction: collected is not included.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CorrectionState>))]
public enum CorrectionState
{
    [JsonStringEnumMemberName("candidate")]
    Candidate,

    [JsonStringEnumMemberName("included")]
    Included,

    [JsonStringEnumMemberName("excluded")]
    Excluded,
}
