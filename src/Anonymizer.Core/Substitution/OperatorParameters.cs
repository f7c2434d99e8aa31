namespace Anonymizer.Core.Substitution;

/// <summary>An operator's settings, as the policy gives them: names and texts.</summary>
public sealed record OperatorParameters(IReadOnlyDictionary<string, string> Values)
{
    public static OperatorParameters None { get; } = new(new Dictionary<string, string>());

    public string? Find(string name) => Values.GetValueOrDefault(name);
}
