using System.Text.Json.Serialization;

namespace Anonymizer.Core.Detection;

/// <summary>What kind of finder proposed a mention.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MentionSource>))]
public enum MentionSource
{
    [JsonStringEnumMemberName("model")]
    Model,

    [JsonStringEnumMemberName("pattern")]
    Pattern,

    [JsonStringEnumMemberName("list")]
    List,

    [JsonStringEnumMemberName("metadata")]
    Metadata,

    [JsonStringEnumMemberName("propagation")]
    Propagation,

    [JsonStringEnumMemberName("person")]
    Person,
}

/// <summary>Why a mention was marked: the finder and its reason, without any of the verdict's text.</summary>
/// <param name="Source">Model, pattern, list, metadata, propagation or a person.</param>
/// <param name="Recognizer">The recognizer's name, for example "iban" or the model's version.</param>
/// <param name="Reason">One sentence for the reviewer, for example "checksum valid (mod 97)".</param>
public sealed record Explanation(MentionSource Source, string Recognizer, string Reason);
