using System.Text.Json.Serialization;

namespace Anonymizer.Core.Review.Readings;

/// <summary>In what two readers disagree.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DisagreementKind>))]
public enum DisagreementKind
{
    /// <summary>One of the two marks it, the other does not.</summary>
    [JsonStringEnumMemberName("missed")]
    Missed,

    /// <summary>Both mark it, with other borders.</summary>
    [JsonStringEnumMemberName("borders")]
    Borders,

    /// <summary>Type, role, masked or left, or the replacement of the same entity.</summary>
    [JsonStringEnumMemberName("entity")]
    Entity,

    /// <summary>Who is the same as whom.</summary>
    [JsonStringEnumMemberName("links")]
    Links,
}
