using System.Text.RegularExpressions;

namespace Anonymizer.Architecture.Tests;

/// <summary>Every text of a page stands in its slice's files, in English and in Latvian, and is used (decision 93).</summary>
public class TextRules
{
    private static readonly Regex Place = new(@"\{\d+", RegexOptions.NonBacktracking);

    public static TheoryData<string> Slices => [.. SliceTexts.Folders];

    [Theory]
    [MemberData(nameof(Slices))]
    public void Every_text_is_in_both_languages(string slice)
    {
        var texts = SliceTexts.Of(slice);

        Untranslated(texts.English, texts.Latvian).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Slices))]
    public void Every_text_that_is_asked_for_is_there_and_every_one_that_is_there_is_asked_for(string slice)
    {
        var texts = SliceTexts.Of(slice);

        Mismatches([.. texts.English.Keys], TextKeys.AskedIn(slice)).ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_translation_is_found()
    {
        Untranslated(new() { ["a"] = "A {0}", ["n.one"] = "one", ["n.other"] = "{0}" }, new() { ["a"] = "A {1}", ["n.one"] = "1", ["n.other"] = "{0}", ["b"] = "B" })
            .ShouldBe(["a: the places differ", "b: no English", "n.zero: no Latvian"], ignoreOrder: true);
    }

    [Fact]
    public void A_missing_text_and_an_unused_one_are_found()
    {
        var asked = TextKeys.In("""Texts.Of("a"); Texts.Of(x ? "b" : "c"); Texts.Count("n", 3, "d"); Texts.Of($"kind.{name}");""");

        Mismatches(["a", "b", "d", "n.one", "kind.x"], asked).ShouldBe(["c: asked for, not there", "n.other: asked for, not there", "d: never asked for"], ignoreOrder: true);
    }

    private static IEnumerable<string> Untranslated(Dictionary<string, string> english, Dictionary<string, string> latvian)
    {
        var counted = english.Keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal)).Select(key => key[..^".one".Length] + ".zero").ToList();
        var wanted = english.Keys.Concat(counted).ToList();

        return wanted.Where(key => latvian.GetValueOrDefault(key, "").Length == 0).Select(key => $"{key}: no Latvian")
            .Concat(latvian.Keys.Except(wanted).Select(key => $"{key}: no English"))
            .Concat(english.Where(text => latvian.TryGetValue(text.Key, out var other) && !Places(other).SetEquals(Places(text.Value)) && !text.Key.EndsWith(".one", StringComparison.Ordinal)).Select(text => $"{text.Key}: the places differ"));
    }

    private static HashSet<string> Places(string text) => [.. Place.Matches(text).Select(match => match.Value)];

    private static IEnumerable<string> Mismatches(IReadOnlyCollection<string> there, TextKeys asked)
    {
        var enumerations = there.Where(key => char.IsUpper(key[0])).GroupBy(key => key.Split('.')[0]);
        var plain = there.Where(key => !char.IsUpper(key[0])).ToList();

        return asked.Literal.Except(plain).Select(key => $"{key}: asked for, not there")
            .Concat(asked.Prefixes.Where(prefix => !plain.Any(key => key.StartsWith(prefix, StringComparison.Ordinal))).Select(prefix => $"{prefix}*: asked for, not there"))
            .Concat(plain.Where(key => !asked.Literal.Contains(key) && !asked.Prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))).Select(key => $"{key}: never asked for"))
            .Concat(enumerations.SelectMany(group => Enumerations.Differences(group.Key, [.. group.Select(key => key[(group.Key.Length + 1)..])])));
    }
}
