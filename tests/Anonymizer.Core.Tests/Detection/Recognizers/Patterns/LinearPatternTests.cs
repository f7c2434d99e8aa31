using System.Reflection;
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

    /// <summary>Is there a '*', '+' or "{n,}" outside of a character class and not escaped?</summary>
    private static bool IsUnbounded(string pattern)
    {
        var bare = Regex.Replace(pattern, @"\\[pP]\{\w+\}|\\.", "x");

        return Regex.IsMatch(Regex.Replace(bare, @"\[[^\]]*\]", "x"), @"[*+]|\{\d+,\}");
    }
}
