using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;

namespace Anonymizer.Web.Drafting;

/// <summary>An operator with its settings, as one thing to choose.</summary>
/// <param name="Key">For the option's value.</param>
/// <param name="Operator">The operator's name.</param>
/// <param name="Parameters">Its settings.</param>
internal sealed record OperatorChoice(string Key, string Operator, OperatorParameters Parameters)
{
    private static readonly string[] Levels = ["year", "month", "town", "ten"];

    /// <summary>All that need no text of their own; those with one are made in the list of rules.</summary>
    public static IReadOnlyList<OperatorChoice> All { get; } =
    [
        .. OperatorCatalog.Names.Select(name => Of(name, OperatorParameters.None)),
        .. Levels.Select(level => Of("generalize", new OperatorParameters(new Dictionary<string, string> { ["to"] = level }))),
    ];

    public string Words => RuleWords.Outcome(Operator, Parameters);

    public static OperatorChoice Of(ReplacementRule rule) => Of(rule.Operator, rule.Parameters);

    /// <summary>The choices, and the rule's own where it is none of them.</summary>
    public static IEnumerable<OperatorChoice> With(OperatorChoice own) => All.Any(choice => choice.Key == own.Key) ? All : All.Prepend(own);

    private static OperatorChoice Of(string name, OperatorParameters parameters) =>
        new(string.Join(':', parameters.Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value}").Prepend(name)), name, parameters);
}
