using Anonymizer.Core;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Unread;

namespace Anonymizer.Web.Policy;

/// <summary>The policy of one release: the one that was sent, or the default.</summary>
internal static class PolicyReading
{
    /// <exception cref="DomainException">policy.invalid.</exception>
    public static ReplacementPolicy OrDefault(string? json) => string.IsNullOrWhiteSpace(json) ? ReplacementPolicy.Default : ReplacementPolicy.Parse(json);

    /// <summary>The same with a person's choices for single pictures.</summary>
    /// <exception cref="DomainException">policy.invalid.</exception>
    public static ReplacementPolicy OrDefault(string? json, IReadOnlyDictionary<int, PictureTreatment>? pictures)
    {
        var policy = OrDefault(json);

        return pictures is null ? policy : policy with { Unread = policy.Unread with { Chosen = pictures } };
    }

    /// <summary>Name and version, as a release remembers them.</summary>
    public static string TitleOf(this ReplacementPolicy policy) => $"{policy.Name} {policy.Version}";
}
