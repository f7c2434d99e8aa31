using System.Text.Json.Serialization;

namespace Anonymizer.Core.Review.Readings;

/// <summary>One of two people who read a verdict without seeing each other's decisions.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Reader>))]
public enum Reader
{
    [JsonStringEnumMemberName("first")]
    First,

    [JsonStringEnumMemberName("second")]
    Second,
}
