using System.Text.Json.Serialization;

namespace Anonymizer.Core.Teaching;

/// <summary>What a person made of a proposal; several changes at once are possible.</summary>
/// <remarks>The numbers are stored: never change one.</remarks>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<CorrectionKind>))]
public enum CorrectionKind
{
    [JsonStringEnumMemberName("none")]
    None = 0,

    /// <summary>The proposal stands as it was: evidence that the model was right.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted = 1,

    /// <summary>The words are no mention.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected = 2,

    /// <summary>The model proposed nothing here.</summary>
    [JsonStringEnumMemberName("added")]
    Added = 4,

    [JsonStringEnumMemberName("retyped")]
    Retyped = 8,

    /// <summary>Other borders.</summary>
    [JsonStringEnumMemberName("resized")]
    Resized = 16,

    /// <summary>To be masked in one of the two, to be left visible in the other.</summary>
    [JsonStringEnumMemberName("need-changed")]
    NeedChanged = 32,

    [JsonStringEnumMemberName("role-changed")]
    RoleChanged = 64,
}
