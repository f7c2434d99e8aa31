using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Teaching.Pool;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Teaching;

public class SameShapeTests
{
    private static readonly SameShape Shape = new(new ListedNames());

    [Fact]
    public void Names_become_others_of_the_same_shape_wherever_they_stand()
    {
        var text = "Mr SMITH met Anna Smith. Smith paid from LV80BANK0000435195001.";

        var replaced = Replace(text, ("SMITH", "PERSON"), ("Anna Smith", "PERSON"), ("LV80BANK0000435195001", "CODE"));

        replaced.ShouldStartWith("Mr JONES met Olga Jones. Jones paid from ");
        replaced.ShouldNotContain("80BANK");
    }

    [Fact]
    public void Ordinary_words_of_a_name_and_what_is_left_visible_stay()
    {
        Replace("The bank of Riga, Bank Riga, sued. Judge Berg heard it.", ("Bank Riga", "ORG")).ShouldSatisfyAllConditions(
            one => one.ShouldContain(" Bank "), one => one.ShouldContain("Judge Berg"), one => one.ShouldNotContain("Bank Riga"));
    }

    [Fact]
    public void Where_no_listed_name_fits_a_word_sounds_alike_and_keeps_its_ending()
    {
        Replace("Wilhelmina came.", ("Wilhelmina", "PERSON")).ShouldSatisfyAllConditions(
            one => one.ShouldEndWith("na came."), one => one.ShouldNotContain("Wilhelmina"), one => one.Length.ShouldBe("Wilhelmina came.".Length));
    }

    [Fact]
    public void Nothing_moves_capitals_stay_and_no_name_is_left()
    {
        var word = Gen.Char["abcdeilnorstzāšņķ"].Array[1, 9].Select(letters => char.ToUpperInvariant(letters[0]) + new string(letters[1..]));

        Gen.Select(word.List[1, 8], Gen.String[Gen.Char["abcdefgh .,-"], 0, 30]).Sample((names, rest) =>
        {
            var text = string.Join($" {rest} und ", names);
            var mentions = names.Select((name, at) => Mention(text, names.Take(at).Sum(one => one.Length + rest.Length + 6), name, EntityType.Person)).ToList();

            var replaced = Shape.Replace(text, mentions, "en", "seed");

            replaced.Length.ShouldBe(text.Length);
            replaced.Select(char.IsUpper).ShouldBe(text.Select(char.IsUpper));
            replaced.Select(char.IsLetter).ShouldBe(text.Select(char.IsLetter));
            var ordinary = TextWords.In(text).Where(one => !one.IsCapitalized).Select(one => one.Folded).ToHashSet();
            mentions.Where(mention => mention.Span.In(text) is { Length: > 3 } name && !ordinary.Contains(Folding.Fold(name)))
                .ShouldAllBe(mention => mention.Span.In(replaced) != mention.Span.In(text));
            Shape.Replace(text, mentions, "en", "seed").ShouldBe(replaced);
        });
    }

    private static string Replace(string text, params (string Words, string Type)[] marked) =>
        Shape.Replace(text, [.. marked.Select(one => Mention(text, text.IndexOf(one.Words, StringComparison.Ordinal), one.Words, new EntityType(one.Type)))], "en", "seed");

    private static GoldMention Mention(string text, int start, string words, EntityType type)
    {
        text.AsSpan(start, words.Length).ToString().ShouldBe(words);

        return new GoldMention(new TextSpan(start, start + words.Length), type.Name, type, EntityRole.None, Need.Direct, "1");
    }

    private sealed class ListedNames : IPseudonyms
    {
        public IEnumerable<string> NamesFor(PseudonymRequest request) => ["Olga Jones"];
    }
}
