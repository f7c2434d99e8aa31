using System.Text.RegularExpressions;

namespace Anonymizer.Architecture.Tests;

/// <summary>Rules that are read off the source text.</summary>
public partial class SourceRules
{
    private const int MostLines = 250;

    [Fact]
    public void No_source_file_is_too_long_to_see_through()
    {
        Repository.Files("src", ".cs", ".razor")
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(file => File.ReadLines(Path.Combine(Repository.Root, file)).Count() > MostLines)
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_regular_expression_can_backtrack()
    {
        Repository.Files("src", ".cs", ".razor").SelectMany(BacktrackingIn).ShouldBeEmpty();
    }

    [Fact]
    public void The_backtracking_rule_can_fail()
    {
        Backtracking("""var r = new Regex("a+b", RegexOptions.Compiled);""").ShouldNotBeEmpty();
        Backtracking("""private static readonly Regex R = new("a+b");""").ShouldNotBeEmpty();
        Backtracking("""var r = new Regex("a+b", RegexOptions.NonBacktracking);""").ShouldBeEmpty();
    }

    [Fact]
    public void No_page_writes_markup_unescaped()
    {
        Repository.Files("src", ".cs", ".razor")
            .Where(file => File.ReadAllText(Path.Combine(Repository.Root, file)).Contains("MarkupString", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> BacktrackingIn(string file) =>
        Backtracking(File.ReadAllText(Path.Combine(Repository.Root, file))).Select(found => $"{file}: {found}");

    private static IEnumerable<string> Backtracking(string source) =>
        RegexMade().Matches(source)
            .Select(match => source.Substring(match.Index, Math.Min(400, source.Length - match.Index)).Split(';')[0])
            .Where(statement => !statement.Contains("NonBacktracking", StringComparison.Ordinal));

    [GeneratedRegex(@"new Regex\(|Regex \w+ (\{ get; \} )?= new\(|\[GeneratedRegex\(|Regex\.(IsMatch|Match|Matches|Replace|Split)\(")]
    private static partial Regex RegexMade();
}
