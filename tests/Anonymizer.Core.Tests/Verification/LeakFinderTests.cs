using Anonymizer.Core.Verification;

namespace Anonymizer.Core.Tests.Verification;

public sealed class LeakFinderTests
{
    [Theory]
    [InlineData("by Zelda Quux, aged 40", "as words")]
    [InlineData("QUUX, Zelda", "words swapped")]
    [InlineData("ZeldaQuux", "run together or spaced")]
    [InlineData("Z e l d a   Q u u x", "run together or spaced")]
    [InlineData("zelda.quux@example.org", "as words")]
    [InlineData("xuuQ adleZ", "backwards")]
    public void A_name_leaks_in_any_form(string text, string form) => Find(text, ["Zelda Quux"]).ShouldHaveSingleItem().Form.ShouldBe(form);

    [Theory]
    [InlineData("planning", "Ann")]
    [InlineData("Annex 4", "Ann")]
    [InlineData("a black car", "Black")]
    [InlineData("request no. 112345", "12345")]
    [InlineData("", "Ann")]
    [InlineData("anything", "")]
    public void What_only_looks_alike_is_no_leak(string text, string term) => Find(text, [term]).ShouldBeEmpty();

    [Theory]
    [InlineData("Mr Black came")]
    [InlineData("MR BLACK CAME")]
    public void A_short_word_leaks_when_it_is_written_as_a_name(string text) => Find(text, ["Black"]).ShouldHaveSingleItem();

    [Fact]
    public void A_phrase_of_words_that_are_used_elsewhere_is_no_name()
    {
        Find("They agreed on facts. The agreed facts follow.", ["Agreed Facts"]).ShouldBeEmpty();
        Find("They agreed on it. The Agreed facts follow.", ["Agreed Facts"]).ShouldHaveSingleItem();
        Find("we met zelda quux, then zelda quux left", ["Zelda Quux"]).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("the solicitors came", 0)]
    [InlineData("user-thesolicitor99", 1)]
    public void Run_together_inside_a_longer_word_is_a_leak_but_a_longer_last_word_is_not(string text, int leaks) =>
        Find(text, ["The Solicitor"]).Count.ShouldBe(leaks);

    [Theory]
    [InlineData("on 21October2021", "1 October 2021", 0)]
    [InlineData("on 1October20210", "1 October 2021", 0)]
    [InlineData("on 21 October 2021", "1 October 2021", 0)]
    [InlineData("report-1october2021final", "1 October 2021", 1)]
    [InlineData("account 00371291234567", "371291234567", 1)]
    public void A_number_that_goes_on_is_another_number_unless_the_term_is_all_digits(string text, string term, int leaks) => Find(text, [term]).Count.ShouldBe(leaks);

    [Theory]
    [InlineData("Ann", 0)]
    [InlineData("Zelda Quux", 1)]
    public void Among_bytes_only_a_longer_term_is_believed(string term, int leaks) =>
        new LeakFinder(new ReleaseTerms([term], [])).Find([new TextPiece("p", "bytes", "#x Ann~ Zelda Quux%", TextPieceKind.Bytes)]).Count.ShouldBe(leaks);

    [Fact]
    public void Among_bytes_a_long_name_needs_no_borders() =>
        new LeakFinder(new ReleaseTerms(["Zelda Quuxley"], [])).Find([new TextPiece("p", "bytes", "xZelda QuuxleyPK", TextPieceKind.Bytes)]).ShouldHaveSingleItem();

    [Fact]
    public void Outside_of_sentences_case_does_not_matter() =>
        new LeakFinder(new ReleaseTerms(["Black"], [])).Find([new TextPiece("p", "attribute", "black", TextPieceKind.Value)]).ShouldHaveSingleItem();

    [Fact]
    public void A_match_inside_an_allowed_string_is_no_leak()
    {
        Find("Judge Quux sat", ["Quux"], "Judge Quux").ShouldBeEmpty();
        Find("Judge Quux sat, Quux stood", ["Quux"], "Judge Quux").ShouldHaveSingleItem();
    }

    [Fact]
    public void A_leak_names_the_term_by_its_index_only()
    {
        var leak = Find("Zelda Quux", ["Nobody", "Zelda Quux"]).ShouldHaveSingleItem();

        leak.ShouldBe(new Leak(1, "part", "text", "as words"));
        leak.ToString().ShouldNotContain("Quux");
    }

    [Fact]
    public void Whatever_surrounds_it_a_name_on_word_borders_is_found()
    {
        Gen.Select(Gen.String, Gen.String).Sample((before, after) => Find($"{before} Zelda Quux {after}", ["Zelda Quux"]).ShouldNotBeEmpty());
    }

    private static IReadOnlyList<Leak> Find(string text, string[] terms, params string[] allowed) =>
        new LeakFinder(new ReleaseTerms(terms, allowed)).Find([new TextPiece("part", "text", text, TextPieceKind.Sentences)]);
}
