using System.Text.Json.Serialization;

namespace Anonymizer.Core.Quality;

/// <summary>By what figures are kept apart.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QualityDimension>))]
public enum QualityDimension
{
    [JsonStringEnumMemberName("type")]
    Type,

    [JsonStringEnumMemberName("model")]
    Model,

    /// <summary>Old and new verdicts.</summary>
    [JsonStringEnumMemberName("age")]
    Age,

    [JsonStringEnumMemberName("purpose")]
    Purpose,

    [JsonStringEnumMemberName("court")]
    Court,

    [JsonStringEnumMemberName("route")]
    Route,

    [JsonStringEnumMemberName("month")]
    Month,
}
