using System.Text.Json.Serialization;

namespace Anonymizer.Core.Verdicts;

/// <summary>Why a verdict is in the system. Quality figures are kept apart by it: old files of a test cycle are judged differently.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Purpose>))]
public enum Purpose
{
    [JsonStringEnumMemberName("test")]
    Test,

    [JsonStringEnumMemberName("production")]
    Production,
}
