using System.Text.Json.Serialization;

namespace Anonymizer.Core.Review.Work;

/// <summary>What one person may do with a verdict in review, as far as other people are concerned.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkAccess>))]
public enum WorkAccess
{
    /// <summary>Nobody works on it and it is nobody else's: the first action takes it.</summary>
    [JsonStringEnumMemberName("free")]
    Free,

    /// <summary>This person holds it.</summary>
    [JsonStringEnumMemberName("mine")]
    Mine,

    /// <summary>This person held it, did nothing for too long, and nobody took it since: the next action takes it again.</summary>
    [JsonStringEnumMemberName("ran-out")]
    RanOut,

    /// <summary>Somebody else works on it right now.</summary>
    [JsonStringEnumMemberName("held")]
    Held,

    /// <summary>It was given to somebody else.</summary>
    [JsonStringEnumMemberName("assigned")]
    Assigned,

    /// <summary>Somebody else reads it first, and this person may be its second reader: they must not see what was decided.</summary>
    [JsonStringEnumMemberName("first-reading")]
    FirstReading,

    /// <summary>This person was a first reader, and a second person's reading is not done.</summary>
    [JsonStringEnumMemberName("first-done")]
    FirstDone,

    /// <summary>Both readings are done; what they disagree on is to be settled.</summary>
    [JsonStringEnumMemberName("adjudicating")]
    Adjudicating,
}
