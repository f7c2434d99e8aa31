namespace Anonymizer.Core.Substitution;

/// <summary>All replacement operators that a policy can name: the public ones of this assembly, found by scan.</summary>
public static class OperatorCatalog
{
    private static readonly Dictionary<string, IReplacementOperator> ByName = typeof(OperatorCatalog).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false, IsPublic: true } && type.IsAssignableTo(typeof(IReplacementOperator)))
        .Select(type => (IReplacementOperator)Activator.CreateInstance(type)!)
        .ToDictionary(replacement => replacement.Name, StringComparer.Ordinal);

    /// <summary>In alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    public static IReplacementOperator? Find(string name) => ByName.GetValueOrDefault(name);
}
