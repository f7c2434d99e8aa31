using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Tests.Detection;

public class NearNameFinderTests
{
    [Theory]
    [InlineData("{PERSON:Jānis Bērziņš}", "atdeva Bērziņam un Bērziņa", "atdeva {PERSON:Bērziņam} un {PERSON:Bērziņa}")]
    [InlineData("{PERSON:Jonas Petrauskas}", "su Petrauskui ir Petrausko", "su {PERSON:Petrauskui} ir {PERSON:Petrausko}")]
    [InlineData("{PERSON:Jan Kowalski}", "dla Kowalskiego i Kowalskiemu", "dla {PERSON:Kowalskiego} i {PERSON:Kowalskiemu}")]
    [InlineData("{PERSON:Ivo Petrovic}", "protiv Petrovica i Petrovicem", "protiv {PERSON:Petrovica} i {PERSON:Petrovicem}")]
    [InlineData("{PERSON:Wei Chin}", "went to China", "went to China")]
    [InlineData("{PERSON:Ana German}", "went to Germany", "went to Germany")]
    public void A_name_is_found_with_the_endings_of_its_cases(string name, string verdict, string expected) =>
        Find($"{name} spoke. It {verdict}.").ShouldBe($"{name} spoke. It {expected}.");

    [Theory]
    [InlineData("It saw Thorvaldsn there.", "It saw {PERSON:Thorvaldsn} there.")]
    [InlineData("It saw Thorvladsen there.", "It saw {PERSON:Thorvladsen} there.")]
    [InlineData("It saw Thorvaldsens there.", "It saw {PERSON:Thorvaldsens} there.")]
    [InlineData("It saw Thorvaldsenn there.", "It saw Thorvaldsenn there.")]
    [InlineData("Mr Thorvaldson left.", "Mr {PERSON:Thorvaldson} left.")]
    [InlineData("Thorvaldson left.", "Thorvaldson left.")]
    [InlineData("It saw Horvaldsen there.", "It saw Horvaldsen there.")]
    [InlineData("It saw Thorvaldson, then Thorvaldson, then Thorvaldson.", "It saw Thorvaldson, then Thorvaldson, then Thorvaldson.")]
    [InlineData("It saw {LOC-:Thorvaldson} and Thorvaldson.", "It saw {LOC-:Thorvaldson} and Thorvaldson.")]
    [InlineData("It saw {PERSON-:Thorvaldson} and Thorvaldson.", "It saw {PERSON-:Thorvaldson} and Thorvaldson.")]
    [InlineData("It saw the thorvaldson and the Thorvaldson.", "It saw the thorvaldson and the Thorvaldson.")]
    public void A_letter_written_otherwise_is_seen_with_care(string verdict, string expected) =>
        Find("{PERSON:Erik Thorvaldsen} spoke. " + verdict).ShouldBe("{PERSON:Erik Thorvaldsen} spoke. " + expected);

    [Fact]
    public void Who_is_kept_and_who_has_a_short_name_is_not_sought()
    {
        Find("{PERSON-:Erik Thorvaldsen} spoke to Thorvaldsn.").ShouldBe("{PERSON-:Erik Thorvaldsen} spoke to Thorvaldsn.");
        Find("{PERSON:Erik Lund} spoke to Lunde and Lumd.").ShouldBe("{PERSON:Erik Lund} spoke to Lunde and Lumd.");
    }

    [Fact]
    public void It_belongs_to_the_one_whose_name_it_is_and_to_nobody_when_it_may_be_two()
    {
        Ids("{PERSON:Erik Thorvaldsen} saw {PERSON:Tone Vik}. They saw Thorvaldsn.").ShouldBe("1 2 1");
        Ids("{PERSON:Jana Novaka} saw {PERSON:Petr Novaks}. They saw Novakam.").ShouldBe("1 2 3");
    }

    private static string Find(string verdict)
    {
        var marked = Marked.Parse(verdict);

        return Marked.Show(marked.Text, NearNameFinder.FindAgain(marked.Text, marked.Mentions, new VerdictLexicon(marked.Text)));
    }

    private static string Ids(string verdict)
    {
        var marked = Marked.Parse(verdict);

        return string.Join(' ', Detector.Complete(marked.Text, marked.Mentions).Mentions.Select(mention => mention.EntityId));
    }
}
