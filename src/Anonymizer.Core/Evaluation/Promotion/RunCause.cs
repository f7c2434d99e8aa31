using System.Text.Json.Serialization;

namespace Anonymizer.Core.Evaluation.Promotion;

/// <summary>Why a retraining starts by itself.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunCause>))]
public enum RunCause
{
    [JsonStringEnumMemberName("button")]
    Button,

    [JsonStringEnumMemberName("schedule")]
    Schedule,

    [JsonStringEnumMemberName("corrections")]
    Corrections,

    [JsonStringEnumMemberName("quality")]
    Quality,

    [JsonStringEnumMemberName("repeat")]
    Repeat,

    [JsonStringEnumMemberName("session")]
    Session,
}
