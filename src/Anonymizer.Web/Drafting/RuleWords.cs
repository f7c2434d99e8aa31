using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Web.Review;

namespace Anonymizer.Web.Drafting;

/// <summary>A rule as a lawyer reads it: whom it is about, and what becomes of them.</summary>
internal static class RuleWords
{
    private const string And = " · ";

    /// <summary>Whom: "Person · Judge or Lawyer · in the header".</summary>
    public static string Subject(ReplacementRule rule)
    {
        string[] parts =
        [
            Any(rule.Types.Select(TypeNames.Of)), Any(rule.Kinds.Select(TypeNames.OfKind)), Any(rule.Roles.Select(role => TypeNames.Of(role))),
            Any(rule.Needs.Select(need => Texts.Of(need))), Any(rule.Zones.Select(zone => Texts.Of(zone))),
        ];

        return parts.All(part => part.Length == 0) ? Texts.Of("rule.everything") : string.Join(And, parts.Where(part => part.Length > 0));
    }

    /// <summary>What becomes of it: "stays visible", "placeholder: ADDRESS".</summary>
    public static string Outcome(string operatorName, OperatorParameters parameters)
    {
        var values = parameters.Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => Value(value.Key, value.Value)).ToList();
        var name = Texts.Of($"operator.{operatorName}");

        return values.Count == 0 ? name : $"{name}: {string.Join(", ", values)}";
    }

    public static string Outcome(ReplacementRule rule) => Outcome(rule.Operator, rule.Parameters);

    private static string Value(string name, string value) => (name, value) switch
    {
        ("to", _) => Texts.Of($"to.{value}"),
        ("numbered", "true") => Texts.Of("numbered.true"),
        ("numbered", _) => Texts.Of("numbered.false"),
        _ => value,
    };

    private static string Any(IEnumerable<string> names) => string.Join($" {Texts.Of("rule.or")} ", names);
}
