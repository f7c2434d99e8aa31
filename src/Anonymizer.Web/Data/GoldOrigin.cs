using System.Text.Json.Serialization;

namespace Anonymizer.Web.Data;

/// <summary>Who annotated a gold verdict.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GoldOrigin>))]
public enum GoldOrigin
{
    /// <summary>Two people who did not see each other; what they disagreed on was settled.</summary>
    [JsonStringEnumMemberName("two-readers")]
    TwoReaders,

    /// <summary>One person: weaker gold, and marked as such.</summary>
    [JsonStringEnumMemberName("one-reader")]
    OneReader,

    /// <summary>A file; who annotated it is not known here.</summary>
    [JsonStringEnumMemberName("file")]
    File,
}
