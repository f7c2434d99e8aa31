using System.Text.Json.Serialization;

namespace Anonymizer.Core.Unread;

/// <summary>What is done with a picture, in which no program here can read what is drawn.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PictureTreatment>))]
public enum PictureTreatment
{
    /// <summary>Its pixels stay, its notes go.</summary>
    [JsonStringEnumMemberName("keep")]
    Keep,

    /// <summary>A grey field of its size takes its place.</summary>
    [JsonStringEnumMemberName("blank")]
    Blank,

    /// <summary>No file is released before a person has said "keep" or "blank".</summary>
    [JsonStringEnumMemberName("refuse")]
    Refuse,
}
