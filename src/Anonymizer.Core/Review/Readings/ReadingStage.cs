using System.Text.Json.Serialization;

namespace Anonymizer.Core.Review.Readings;

/// <summary>How far the second reading of a verdict is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadingStage>))]
public enum ReadingStage
{
    /// <summary>The first reader is done; a second person reads, or is waited for.</summary>
    [JsonStringEnumMemberName("reading")]
    Reading,

    /// <summary>Both are done and disagree; the disagreements are to be settled.</summary>
    [JsonStringEnumMemberName("adjudicating")]
    Adjudicating,

    /// <summary>Nothing is left to settle.</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>The review was reopened after it: it counts for an earlier version.</summary>
    [JsonStringEnumMemberName("past")]
    Past,
}
