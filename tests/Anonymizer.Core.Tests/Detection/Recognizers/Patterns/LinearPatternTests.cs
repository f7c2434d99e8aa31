using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Detection.Recognizers.Patterns;

namespace Anonymizer.Core.Tests.Detection.Recognizers.Patterns;

public class LinearPatternTests
{
    private static readonly Regex Planted = new("(a+)+$");

    [Fact]
    public void No_expression_of_the_product_can_backtrack()
    {
        var patterns = StaticPatternsOf(typeof(IRecognizer).Assembly).ToArray();

        patterns.Length.ShouldBeGreaterThan(60);
        patterns.Where(pattern => !pattern.Options.HasFlag(RegexOptions.NonBacktracking)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_repetition_of_a_recognizer_has_an_upper_bound()
    {
        StaticPatternsOf(typeof(IRecognizer).Assembly, "Anonymizer.Core.Detection.Recognizers")
            .Where(pattern => IsUnbounded(pattern.ToString()))
            .ShouldBeEmpty();
    }

    /// <summary>.NET 7 to 10 drop matches of such a pattern ("?, ?" finds one comma of two): dotnet/runtime pull request 130176.</summary>
    [Fact]
    public void No_expression_begins_with_something_optional()
    {
        StaticPatternsOf(typeof(IRecognizer).Assembly)
            .Select(pattern => pattern.ToString())
            .Where(OptionalStart.In)
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_engine_still_drops_matches_so_the_rule_is_still_needed()
    {
        LinearPattern.Of(" ?, ?").Count(" a,,").ShouldBe(1, "two once .NET is repaired: then drop the rule");
    }

    [Fact]
    public void Every_expression_finds_what_the_backtracking_engine_finds()
    {
        var texts = SampleTexts().Append("18/10/2021, 21:07  07700 900258; nos. 12/04, 13/05 and 14/06; fe80::1:2:3, 19850312-1041 850312-1042").ToArray();

        foreach (var pattern in StaticPatternsOf(typeof(IRecognizer).Assembly))
        {
            var twin = new Regex(pattern.ToString(), pattern.Options & ~RegexOptions.NonBacktracking);

            texts.Index()
                .Where(text => !Places(pattern, text.Item).SequenceEqual(Places(twin, text.Item)))
                .Select(text => text.Index)
                .ShouldBeEmpty($"{pattern}");
        }
    }

    [Theory]
    [InlineData("a?b", true)]
    [InlineData("(a|b?)c", true)]
    [InlineData("(x(y)?|[a]{0,2}b)", true)]
    [InlineData(@"\b(a|)b", true)]
    [InlineData("(?i:a?)b", true)]
    [InlineData("a(b)?", false)]
    [InlineData(@"\(?a", true)]
    [InlineData("(?<number>[0-9]{1,3})?a", true)]
    [InlineData("^a?b", false)]
    [InlineData(@"([ab?]|\?x)c?", false)]
    public void An_optional_start_is_seen_in_groups_and_alternatives(string pattern, bool isOptional)
    {
        OptionalStart.In(pattern).ShouldBe(isOptional);
    }

    [Fact]
    public void The_rules_can_fail()
    {
        StaticPatternsOf(typeof(LinearPatternTests).Assembly).ShouldContain(Planted);
        Planted.Options.HasFlag(RegexOptions.NonBacktracking).ShouldBeFalse();
        IsUnbounded(Planted.ToString()).ShouldBeTrue();
        IsUnbounded("[a-z]{2,}").ShouldBeTrue();
        IsUnbounded(@"[*+]\+\*{1,3}").ShouldBeFalse();
    }

    [Fact]
    public void Case_is_ignored_only_where_asked()
    {
        LinearPattern.IgnoringCase("no").IsMatch("NO").ShouldBeTrue();
        LinearPattern.Of("no").IsMatch("NO").ShouldBeFalse();
    }

    private static IEnumerable<Regex> StaticPatternsOf(Assembly assembly, string inNamespace = "Anonymizer") =>
        assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(inNamespace, StringComparison.Ordinal) == true && !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .SelectMany(field => field.FieldType == typeof(Regex) ? [(Regex)field.GetValue(null)!]
                : field.FieldType.IsAssignableTo(typeof(IEnumerable<Regex>)) ? (IEnumerable<Regex>)field.GetValue(null)!
                : []);

    private static IEnumerable<(int, int)> Places(Regex pattern, string text) => pattern.Matches(text).Select(match => (match.Index, match.Length));

    private static IEnumerable<string> SampleTexts()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);

        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Anonymizer.sln")))
        {
            root = root.Parent;
        }

        return File.ReadLines(Path.Combine(root!.FullName, "samples", "gold.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
    }

    /// <summary>Is there a '*', '+' or "{n,}" outside of a character class and not escaped?</summary>
    private static bool IsUnbounded(string pattern)
    {
        var bare = Regex.Replace(pattern, @"\\[pP]\{\w+\}|\\.", "x");

        return Regex.IsMatch(Regex.Replace(bare, @"\[[^\]]*\]", "x"), @"[*+]|\{\d+,\}");
    }
}
