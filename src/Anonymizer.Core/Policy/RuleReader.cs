using Anonymizer.Core.Detection;
using Anonymizer.Core.Substitution;

namespace Anonymizer.Core.Policy;

/// <summary>Reads one rule of a policy document.</summary>
internal static class RuleReader
{
    private static readonly string[] Properties = ["type", "kind", "role", "need", "operator", "parameters", "description"];

    public static ReplacementRule Read(PolicyNode node)
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
            Parameters(node, replacement));
    }

    /// <param name="name">As the policy writes it.</param>
    /// <param name="node">Where it stands.</param>
    public static EntityType TypeOf(string name, PolicyNode node) =>
        name.Length > 0 && name.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character == '_')
            ? new EntityType(name)
            : throw node.Problem($"must be an entity type in capitals, for example {string.Join(", ", EntityType.Known)}");

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
