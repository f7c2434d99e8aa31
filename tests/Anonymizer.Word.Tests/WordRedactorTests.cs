using System.Text.RegularExpressions;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using static Anonymizer.Word.Tests.ADocx;
using static Anonymizer.Word.Tests.Redacting;

namespace Anonymizer.Word.Tests;

public sealed class WordRedactorTests
{
    private static readonly string[] Breaks = ["<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", "<w:r><w:softHyphen/></w:r>", "</w:p><w:p>"];

    [Fact]
    public void The_replacement_takes_the_formatting_of_the_first_character_and_the_rest_keeps_its_own()
    {
        var file = With(P(Run("Mr ", "<w:i/>") + Run("Zel", "<w:b/>") + Run("da Quux", "<w:u w:val=\"single\"/>") + Run(" came.", "<w:caps/>"))).Build();

        var document = PartOf(Replace(file, "Zelda Quux", "Person A"), "word/document.xml");

        document.ShouldContain("<w:r><w:rPr><w:i /></w:rPr><w:t xml:space=\"preserve\">Mr </w:t></w:r><w:r><w:rPr><w:b /></w:rPr><w:t xml:space=\"preserve\">Person A</w:t></w:r><w:r><w:rPr><w:caps /></w:rPr>");
    }

    [Theory]
    [InlineData("<w:r><w:t>Zelda</w:t><w:tab/><w:t>Quux</w:t></w:r>", "Zelda\tQuux")]
    [InlineData("<w:r><w:t>Zelda</w:t><w:br/><w:t>Quux</w:t></w:r>", "Zelda\nQuux")]
    [InlineData("<w:r><w:t>Zelda Q</w:t><w:softHyphen/><w:t>uux</w:t></w:r>", "Zelda Quux")]
    [InlineData("<w:r><w:sym w:font=\"Arial\" w:char=\"005A\"/><w:t>elda Quux</w:t></w:r>", "Zelda Quux")]
    [InlineData("<w:r><w:t>Zel\u200Bda Q\u00ADuux</w:t></w:r>", "Zelda Quux")]
    [InlineData("<w:r><w:t>\u202Exuuq adlez\u202C</w:t></w:r>", "zelda quux")]
    [InlineData("<w:r><w:t>Zelda </w:t></w:r><w:fldSimple w:instr=\" AUTHOR \"><w:r><w:t>Quux</w:t></w:r></w:fldSimple>", "Zelda Quux")]
    public void Nothing_between_the_letters_of_a_name_survives(string content, string name)
    {
        var redacted = Replace(With(P("<w:r><w:t xml:space=\"preserve\">before </w:t></w:r>" + content + "<w:r><w:t xml:space=\"preserve\"> after</w:t></w:r>")).Build(), name, "X");

        TextOf(redacted).ShouldBe("before X after\n");
        Regex.Replace(PartOf(redacted, "word/document.xml"), "<w:t[^>]*>|</w:t>|</?w:r>", string.Empty).ShouldContain("before X after");
    }

    [Fact]
    public void A_name_over_two_paragraphs_is_replaced_in_the_first_and_removed_from_the_second() =>
        TextOf(Replace(Saying("The appeal of Zelda", "Quux is dismissed.").Build(), "Zelda\nQuux", "X")).ShouldBe("The appeal of X\n is dismissed.\n");

    [Fact]
    public void The_phonetic_guide_over_a_replaced_word_goes_and_others_stay()
    {
        static string Ruby(string guide, string words) => $"<w:r><w:ruby><w:rubyPr/><w:rt>{Run(guide)}</w:rt><w:rubyBase>{Run(words)}</w:rubyBase></w:ruby></w:r>";

        TextOf(Replace(With(P(Ruby("kuks", "Quux") + Ruby("kort", " court"))).Build(), "Quux", "X")).ShouldBe("X court\n\nkort\n");
    }

    [Fact]
    public void A_name_over_two_cells_is_replaced_in_the_first() =>
        TextOf(Replace(With(Table("Zelda", "Quux")).Build(), "Zelda\nQuux", "X")).ShouldBe("X\n\n");

    [Fact]
    public void The_replacement_of_a_dropped_capital_stands_in_the_paragraph() =>
        PartOf(Replace(With(P(Run("Z"), "<w:framePr w:dropCap=\"drop\"/>") + P(Run("elda appealed."))).Build(), "Zelda", "Person A"), "word/document.xml")
            .ShouldContain("Person A appealed.");

    [Fact]
    public void A_black_bar_has_one_length_for_all_names()
    {
        var first = Replace(Saying("Al came").Build(), "Al", string.Empty, ReplacementStyle.BlackBar);
        var second = Replace(Saying("Bartholomew Featherstonehaugh came").Build(), "Bartholomew Featherstonehaugh", string.Empty, ReplacementStyle.BlackBar);

        TextOf(first).ShouldBe("████████ came\n");
        TextOf(second).ShouldBe(TextOf(first));
    }

    [Fact]
    public void An_empty_replacement_removes_the_words() => TextOf(Replace(Saying("Mr Quux came").Build(), "Quux ", string.Empty)).ShouldBe("Mr came\n");

    [Fact]
    public void Without_replacements_the_text_stays_as_it_was()
    {
        var file = With(P(Run("one")) + Table("two", "three") + P(Field("PAGE", "4"))).Footnote("five").Build();

        TextOf(WordRedactor.Redact(file, [], Terms()).File).ShouldBe(TextOf(file));
    }

    [Fact]
    public void Overlapping_replacements_are_a_programming_error()
    {
        Replacement[] overlapping = [new(new TextSpan(0, 3), "a", 1), new(new TextSpan(2, 4), "b", 2)];

        Should.Throw<ArgumentException>(() => WordRedactor.Redact(Saying("Zelda").Build(), overlapping, Terms()));
    }

    [Fact]
    public void Whatever_the_runs_the_text_comes_out_as_the_replacements_say()
    {
        var run = Gen.Select(Gen.Int[0, 8], Gen.String[Gen.Char["abc \u00AD\u200Bдž"], 1, 5]).Select((kind, text) => kind < Breaks.Length ? Breaks[kind] : Run(text));
        var cuts = Gen.Select(Gen.Int[0, 60], Gen.Int[1, 6]).Array[0, 4];

        Gen.Select(run.Array[1, 12], cuts).Sample((runs, pairs) =>
        {
            var file = With($"<w:p>{string.Concat(runs)}</w:p>").Build();
            var text = TextOf(file);
            var replacements = Disjoint(pairs, text);

            TextOf(WordRedactor.Redact(file, replacements, Terms()).File).ShouldBe(Applied(text, replacements));
        });
    }

    private static List<Replacement> Disjoint((int Start, int Length)[] pairs, string text)
    {
        var replacements = new List<Replacement>();
        var end = 0;

        foreach (var (start, length) in pairs.OrderBy(pair => pair.Item1))
        {
            if (start >= end && start + length <= text.Length && text[start] != '\n' && !text[start..(start + length)].Contains('\n', StringComparison.Ordinal))
            {
                replacements.Add(new Replacement(new TextSpan(start, start + length), "X", 1));
                end = start + length;
            }
        }

        return replacements;
    }

    private static string Applied(string text, IEnumerable<Replacement> replacements) =>
        replacements.Reverse().Aggregate(text, (result, replacement) => result[..replacement.Span.Start] + replacement.Text + result[replacement.Span.End..]);

    [Fact]
    public void A_font_named_like_a_term_is_replaced_and_the_hint_beside_it_is_a_word_of_the_format()
    {
        var file = With(P(Run("Zelda", "<w:rFonts w:ascii=\"Eastasia\" w:hint=\"eastAsia\"/>"))).Build();

        PartOf(WordRedactor.Redact(file, [], Terms("Eastasia")).File, "word/document.xml").ShouldContain("<w:rFonts w:ascii=\"Times New Roman\" w:hint=\"eastAsia\" />");
    }
}
