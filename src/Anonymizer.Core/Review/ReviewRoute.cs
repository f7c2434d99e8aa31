using System.Text.Json.Serialization;

namespace Anonymizer.Core.Review;

/// <summary>How many people look at a verdict, and how closely, before it may leave.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewRoute>))]
public enum ReviewRoute
{
    /// <summary>One person decides every mention. What holds when nothing else was said.</summary>
    [JsonStringEnumMemberName("full")]
    Full,

    /// <summary>One person looks at the doubts and the uncertain mentions; the rest is accepted.</summary>
    [JsonStringEnumMemberName("light")]
    Light,

    /// <summary>Nobody looks: sure enough, and little harm if wrong.</summary>
    [JsonStringEnumMemberName("automatic")]
    Automatic,

    /// <summary>Two people decide without seeing each other, and what they disagree on is settled.</summary>
    [JsonStringEnumMemberName("second-reader")]
    SecondReader,

    /// <summary>Automatic, and drawn by lot to be read in full all the same.</summary>
    [JsonStringEnumMemberName("audit-sample")]
    AuditSample,
}
