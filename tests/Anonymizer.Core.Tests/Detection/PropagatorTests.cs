using System.Text;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Detection;

public class PropagatorTests
{
    [Theory]
    [InlineData("Anton Berg sued.", "{PERSON:Anton Berg} sued.")]
    [InlineData("Then Berg sued.", "Then {PERSON:Berg} sued.")]
    [InlineData("Then Anton sued.", "Then {PERSON:Anton} sued.")]
    [InlineData("Then ANTON BERG sued.", "Then {PERSON:ANTON BERG} sued.")]
    [InlineData("Then A. Berg sued.", "Then {PERSON:A. Berg} sued.")]
    [InlineData("Then A.Berg sued.", "Then {PERSON:A.Berg} sued.")]
    [InlineData("Then A.B. sued.", "Then {PERSON:A.B}. sued.")]
    [InlineData("Then Berg, Anton sued.", "Then {PERSON:Berg, Anton} sued.")]
    [InlineData("Then Berg A. sued.", "Then {PERSON:Berg A}. sued.")]
    [InlineData("Then Berg's house", "Then {PERSON:Berg}'s house")]
    [InlineData("Then Berg’s house", "Then {PERSON:Berg}’s house")]
    [InlineData("the Berg-Lie firm", "the {PERSON:Berg}-Lie firm")]
    [InlineData("Then An\u00ADton Be\u200Brg sued.", "Then {PERSON:An\u00ADton Be\u200Brg} sued.")]
    [InlineData("Then Ánton Bérg sued.", "Then {PERSON:Ánton Bérg} sued.")]
    [InlineData("Then Anton  Berg sued.", "Then {PERSON:Anton  Berg} sued.")]
    [InlineData("Anton\nBerg sued.", "{PERSON:Anton}\n{PERSON:Berg} sued.")]
    [InlineData("Ms Tone Marie Berg sued.", "Ms {PERSON:Tone Marie Berg} sued.")]
    [InlineData("his son Anton Lie sued.", "his son {PERSON:Anton Lie} sued.")]
    [InlineData("the berg sank", "the berg sank")]
    [InlineData("Bergen is a town", "Bergen is a town")]
    [InlineData("S.A.B. sued", "S.A.B. sued")]
    [InlineData("A.B.C. sued", "A.B.C. sued")]
    [InlineData("section A. Berg-free zones", "section {PERSON:A. Berg}-free zones")]
    public void A_name_is_found_in_every_form(string verdict, string expected) =>
        Propagate("{PERSON:Mr Anton Berg} spoke.\n" + verdict).ShouldBe("{PERSON:Mr Anton Berg} spoke.\n" + expected);

    [Theory]
    [InlineData("{PERSON:Anton Berg} sued. CASE OF {MISC-:BERG v. NORLAND}", "{PERSON:Anton Berg} sued. CASE OF {MISC:BERG v. NORLAND}")]
    [InlineData("{PERSON:Anton Berg} sued. See {MISC-/Precedent:Berg v. Norland}", "{PERSON:Anton Berg} sued. See {MISC-:Berg v. Norland}")]
    [InlineData("{PERSON-:Anton Berg} sued. CASE OF {MISC-:BERG v. NORLAND}", "{PERSON-:Anton Berg} sued. CASE OF {MISC-:BERG v. NORLAND}")]
    [InlineData("{PERSON:Anton Berg} sued {ORG-:Berg Foundation}", "{PERSON:Anton Berg} sued {ORG-:Berg Foundation}")]
    public void A_caption_that_would_be_shown_is_masked_for_the_surname_in_it(string verdict, string expected) => Propagate(verdict).ShouldBe(expected);

    [Theory]
    [InlineData("Strong winds blew. They said Strong won.", "Strong winds blew. They said {PERSON:Strong} won.")]
    [InlineData("The case was strong.", "The case was strong.")]
    public void A_name_that_is_an_ordinary_word_is_found_where_only_a_name_has_a_capital(string verdict, string expected) =>
        Propagate("{PERSON:Will Strong} spoke in strong words.\n" + verdict).ShouldBe("{PERSON:Will Strong} spoke in strong words.\n" + expected);

    [Theory]
    [InlineData("{PERSON:April Court} spoke. In April the Court sat.", "{PERSON:April Court} spoke. In April the Court sat.")]
    [InlineData("{PERSON:Li Bo} spoke. Bo is a dog.", "{PERSON:Li Bo} spoke. Bo is a dog.")]
    [InlineData("{PERSON:GL} spoke. Then GL left by the gl road.", "{PERSON:GL} spoke. Then {PERSON:GL} left by the gl road.")]
    [InlineData("{LOC?:Oslo} is far. Oslo is cold.", "{LOC?:Oslo} is far. {LOC?:Oslo} is cold.")]
    [InlineData("{LOC-:Oslo} is far. Oslo is cold.", "{LOC-:Oslo} is far. Oslo is cold.")]
    [InlineData("{CODE:40593/04} is the number. See 40593/04 and 140593/04 and 40593/041.", "{CODE:40593/04} is the number. See {CODE:40593/04} and 140593/04 and 40593/041.")]
    [InlineData("{CODE:12/3} it is. Then 12/3 of all.", "{CODE:12/3} it is. Then 12/3 of all.")]
    [InlineData("{DATETIME?:3 May 2001} came. On 3 May 2001 and 13 May 2001 and in May 2001.", "{DATETIME?:3 May 2001} came. On {DATETIME?:3 May 2001} and 13 May 2001 and in May 2001.")]
    [InlineData("{DATETIME?:1965} came. In 1965 too.", "{DATETIME?:1965} came. In 1965 too.")]
    [InlineData("{DEM?:Turkish} law. A Turkish man.", "{DEM?:Turkish} law. A Turkish man.")]
    [InlineData("{PERSON-/Precedent:Berg} was cited. Berg spoke.", "{PERSON-:Berg} was cited. Berg spoke.")]
    [InlineData("{PERSON:Anton Berg} spoke in {ORG-:Berg Ltd} and in {ORG-:the Anton Berg Foundation}.", "{PERSON:Anton Berg} spoke in {ORG-:Berg Ltd} and in {ORG:the Anton Berg Foundation}.")]
    [InlineData("{PERSON-:Anton Berg} judged. Berg said.", "{PERSON-:Anton Berg} judged. {PERSON-:Berg} said.")]
    public void Each_type_is_sought_as_its_kind_of_name_allows(string verdict, string expected) => Propagate(verdict).ShouldBe(expected);

    [Fact]
    public void A_find_says_that_it_was_propagated_and_is_less_sure()
    {
        var verdict = Marked.Parse("{PERSON:Anton Berg} spoke. Berg left.");

        var found = Propagator.Propagate(verdict.Text, verdict.Mentions)[1];

        found.Explanation.Source.ShouldBe(MentionSource.Propagation);
        found.Score.ShouldBeLessThan(verdict.Mentions[0].Score);
        found.Need.ShouldBe(Need.Direct);
    }

    [Fact]
    public void Nothing_that_was_found_is_lost_and_mentions_stay_disjoint()
    {
        var word = Gen.Int[0, 7].Select(place => new[] { "Anton", "Berg", "A.", "the", "berg", "Oslo,", "Lie.", "ANTON" }[place]);

        Gen.Select(word.Array[1, 30], Gen.Int[0, 29], Gen.Int[1, 3]).Sample((words, first, count) =>
        {
            var text = VerdictText.FromPlain(string.Join(' ', words));
            var from = first % words.Length;
            var start = words.Take(from).Sum(before => before.Length + 1);
            var length = string.Join(' ', words.Skip(from).Take(count)).Length;
            var mention = Marked.Parse("{PERSON:x}").Mentions[0] with { Span = new TextSpan(start, start + length) };

            var mentions = Propagator.Propagate(text, [mention]);

            mentions.ShouldContain(found => found.Span.Contains(mention.Span));
            mentions.Zip(mentions.Skip(1)).ShouldAllBe(pair => pair.First.Span.End <= pair.Second.Span.Start);
        });
    }

    [Fact]
    public void Twice_the_pages_with_twice_the_names_take_no_more_than_twice_the_memory()
    {
        Allocated(pages: 20);
        var (once, twice) = (Allocated(pages: 100), Allocated(pages: 200));

        ((double)twice / once).ShouldBeLessThan(2.5, "a step that compares every name with every other would take four times as much");
    }

    private static long Allocated(int pages)
    {
        var verdict = new StringBuilder();

        for (var page = 0; page < pages; page++)
        {
            verdict.Append("{PERSON:Abe").Append(Letters(page)).Append(" Zed").Append(Letters(page + 7)).Append("} spoke. ");
            verdict.Append('x', 10).Insert(verdict.Length, " the court heard what Zedaaah said of the matter. ", 50);
        }

        var marked = Marked.Parse(verdict.ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();

        Detector.Complete(marked.Text, marked.Mentions).Mentions.Count.ShouldBeGreaterThan(pages);

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Letters(int number) => string.Concat(number.ToString("D4", null).Select(digit => (char)('a' + digit - '0')));

    private static string Propagate(string marked)
    {
        var verdict = Marked.Parse(marked);

        return Marked.Show(verdict.Text, Propagator.Propagate(verdict.Text, verdict.Mentions));
    }
}
