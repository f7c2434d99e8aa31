using Anonymizer.Core.Detection;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Policy;

/// <summary>Reads one rule of a policy document.</summary>
internal static class RuleReader
{
    private static readonly string[] Properties = ["type", "kind", "role", "need", "zone", "operator", "parameters", "reason", "description"];

    public static ReplacementRule Read(PolicyNode node, IReadOnlyList<ReasonCode> reasons)
    {
        node.MustBeObjectOf(Properties);

        var operatorNode = node.Child("operator");
        var replacement = OperatorCatalog.Find(operatorNode.Text())
            ?? throw operatorNode.Problem($"is not a known operator; write one of {string.Join(", ", OperatorCatalog.Names)}");

        return new ReplacementRule(
            [.. node.Texts("type").Select(Type)],
            [.. node.Texts("kind").Select(kind => kind.Text())],
            [.. node.Texts("role").Select(role => role.Choice<EntityRole>())],
            [.. node.Texts("need").Select(need => need.Choice<Need>())],
            replacement.Name,
            Parameters(node, replacement))
        {
            Zones = [.. node.Texts("zone").Select(zone => zone.Choice<VerdictZone>())],
            Reason = node.Find("reason") is { } reason ? Reason(reason, reasons) : null,
            Description = node.Find("description")?.Text(),
        };
    }

    /// <param name="name">As the policy writes it.</param>
    /// <param name="node">Where it stands.</param>
    public static EntityType TypeOf(string name, PolicyNode node) =>
        name.Length > 0 && name.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character == '_')
            ? new EntityType(name)
            : throw node.Problem($"must be an entity type in capitals, for example {string.Join(", ", EntityType.Known)}");

    private static string Reason(PolicyNode node, IReadOnlyList<ReasonCode> reasons)
    {
        var code = node.Text();

        return reasons.Any(reason => reason.Code == code)
            ? code
            : throw node.Problem($"is not a code of the policy's reasons; write one of {string.Join(", ", reasons.Select(reason => reason.Code))}");
    }

    private static EntityType Type(PolicyNode node) => TypeOf(node.Text(), node);

    private static OperatorParameters Parameters(PolicyNode rule, IReplacementOperator replacement)
    {
        if (rule.Find("parameters") is not { } node)
        {
            return OperatorParameters.None;
        }

        var parameters = new OperatorParameters(node.Properties().ToDictionary(property => property.Name, property => property.Node.Text(), StringComparer.Ordinal));

        foreach (var problem in replacement.Check(parameters))
        {
            throw node.Problem($".{problem.Parameter}", problem.Message);
        }

        return parameters;
    }
}
