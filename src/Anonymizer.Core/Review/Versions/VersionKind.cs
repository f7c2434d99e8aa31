using System.Text.Json.Serialization;

namespace Anonymizer.Core.Review.Versions;

/// <summary>What a version of a verdict's review is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VersionKind>))]
public enum VersionKind
{
    /// <summary>What the machine proposed: always version 1, and nobody changes it.</summary>
    [JsonStringEnumMemberName("proposal")]
    Proposal,

    /// <summary>A completed review.</summary>
    [JsonStringEnumMemberName("review")]
    Review,

    /// <summary>What the second reader made of the proposal, without seeing the first.</summary>
    [JsonStringEnumMemberName("second-reading")]
    SecondReading,

    /// <summary>The first reading with every disagreement settled.</summary>
    [JsonStringEnumMemberName("adjudication")]
    Adjudication,
}
