using Anonymizer.Core;
using Anonymizer.Core.Policy;

namespace Anonymizer.Web.Policy;

/// <summary>The policy of one release: the one that was sent, or the default.</summary>
internal static class PolicyReading
{
    /// <exception cref="DomainException">policy.invalid.</exception>
    public static ReplacementPolicy OrDefault(string? json) => string.IsNullOrWhiteSpace(json) ? ReplacementPolicy.Default : ReplacementPolicy.Parse(json);

    /// <summary>Name and version, as a release remembers them.</summary>
    public static string TitleOf(this ReplacementPolicy policy) => $"{policy.Name} {policy.Version}";
}
