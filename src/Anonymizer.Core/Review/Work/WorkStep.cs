using System.Text.Json.Serialization;

namespace Anonymizer.Core.Review.Work;

/// <summary>How a verdict in review came from one person to another.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkStep>))]
public enum WorkStep
{
    /// <summary>Somebody began to work on it.</summary>
    [JsonStringEnumMemberName("taken")]
    Taken,

    /// <summary>Somebody took it from the one who had it.</summary>
    [JsonStringEnumMemberName("taken-over")]
    TakenOver,

    /// <summary>It was given to somebody, or given free.</summary>
    [JsonStringEnumMemberName("assigned")]
    Assigned,

    /// <summary>The one who had it gave it away, with a word for the next.</summary>
    [JsonStringEnumMemberName("handed-over")]
    HandedOver,

    /// <summary>An administrator let the second reader go: nobody else can read it.</summary>
    [JsonStringEnumMemberName("reader-waived")]
    ReaderWaived,
}
