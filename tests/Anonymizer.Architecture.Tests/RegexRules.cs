using System.Reflection;
using System.Text.RegularExpressions;

namespace Anonymizer.Architecture.Tests;

/// <summary>A text from outside meets no regular expression that can backtrack: one bad paragraph must not stop the service.</summary>
public class RegexRules
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] Assemblies = ["Core", "Locale", "Word", "Ner", "Web"];

    private static readonly Regex Backtracks = new("a+b");

    public static TheoryData<string> Names => [.. Assemblies];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_regular_expression_can_backtrack(string name)
    {
        Backtracking(Assembly.Load("Anonymizer." + name)).ShouldBeEmpty();
    }

    [Fact]
    public void The_rule_can_fail()
    {
        Backtracking(typeof(RegexRules).Assembly).ShouldContain($"{nameof(RegexRules)}.{nameof(Backtracks)}");
        Backtracks.IsMatch("aab").ShouldBeTrue();
    }

    [Fact]
    public void No_regular_expression_is_made_in_passing()
    {
        string[] passing = ["Regex.IsMatch(", "Regex.Match(", "Regex.Matches(", "Regex.Replace(", "Regex.Split("];

        Repository.Files("src", ".cs", ".razor")
            .Where(file => passing.Any(File.ReadAllText(Path.Combine(Repository.Root, file)).Contains))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Backtracking(Assembly assembly) =>
        from type in assembly.GetTypes()
        where !type.ContainsGenericParameters && !type.FullName!.StartsWith("System.", StringComparison.Ordinal)
        from found in RegexesOf(type)
        where !found.Value.Options.HasFlag(RegexOptions.NonBacktracking)
        select $"{type.Name}.{found.Name}";

    private static IEnumerable<(string Name, Regex Value)> RegexesOf(Type type)
    {
        var fields = type.GetFields(Static).Where(field => field.FieldType == typeof(Regex))
            .Select(field => (field.Name, (Regex)field.GetValue(null)!));
        var made = type.GetMethods(Static)
            .Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0 && !method.ContainsGenericParameters)
            .Select(method => (method.Name, (Regex)method.Invoke(null, null)!));

        return fields.Concat(made);
    }
}
