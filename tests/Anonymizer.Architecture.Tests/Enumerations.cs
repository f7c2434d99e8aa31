using System.Reflection;

namespace Anonymizer.Architecture.Tests;

/// <summary>A text with a key like "VerdictState.Released" names an enumeration's value; each value must have one.</summary>
internal static class Enumerations
{
    private static readonly Assembly[] Ours = [.. new[] { "Core", "Word", "Ner", "Web" }.Select(name => Assembly.Load("Anonymizer." + name))];

    public static IEnumerable<string> Differences(string name, IReadOnlyCollection<string> values) =>
        Ours.SelectMany(assembly => assembly.GetTypes()).FirstOrDefault(type => type.IsEnum && type.Name == name) is { } enumeration
            ? Enum.GetNames(enumeration).Except(values).Select(value => $"{name}.{value}: asked for, not there")
                .Concat(values.Except(Enum.GetNames(enumeration)).Select(value => $"{name}.{value}: never asked for"))
            : [$"{name}: there is no such enumeration"];
}
