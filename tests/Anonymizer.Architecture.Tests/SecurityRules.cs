using System.Text.RegularExpressions;

namespace Anonymizer.Architecture.Tests;

/// <summary>What src/SECURITY.md claims is shown by a test that is there.</summary>
public class SecurityRules
{
    private static readonly Regex Named = new(@"`[A-Z][A-Za-z]+(Tests|Rules)(\.[A-Za-z0-9_]+)?`", RegexOptions.NonBacktracking);

    [Fact]
    public void Every_test_that_the_checklist_names_is_there()
    {
        var sources = Repository.Files("tests", ".cs").ToLookup(file => Path.GetFileNameWithoutExtension(file)!, file => Path.Combine(Repository.Root, file), StringComparer.Ordinal);
        var names = Named.Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", "SECURITY.md"))).Select(match => match.Value.Trim('`').Split('.')).ToList();

        names.Count.ShouldBeGreaterThan(20);
        names.Where(name => !IsThere(sources, name)).Select(name => string.Join('.', name)).ShouldBeEmpty();
    }

    private static bool IsThere(ILookup<string, string> sources, string[] name) =>
        sources[name[0]].Any(file => name.Length == 1 || File.ReadAllText(file).Contains($" {name[1]}(", StringComparison.Ordinal));
}
