using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;

namespace Anonymizer.Core.Cases;

/// <summary>In which way a policy replaces an entity: two verdicts share a replacement only where their policies replace in the same way.</summary>
public static class RuleKey
{
    /// <summary>The key of what a person wrote, which no policy changes.</summary>
    public const string Written = "written";

    /// <param name="rule">The rule that applies.</param>
    /// <param name="noun">What its replacements are counted by: the role, or the kind of thing.</param>
    /// <param name="language">Of the replacement, two letters.</param>
    public static string Of(ReplacementRule rule, string noun, string language)
    {
        ArgumentNullException.ThrowIfNull(rule);

        return string.Join('|', [rule.Operator, noun, language, .. rule.Parameters.Values.Select(setting => $"{setting.Key}={setting.Value}").Order(StringComparer.Ordinal)]);
    }
}
