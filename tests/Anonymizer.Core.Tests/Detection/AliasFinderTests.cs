using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Tests.Detection;

public class AliasFinderTests
{
    [Theory]
    [InlineData("{PERSON:Robert Lie}, also known as “Bobby”, left. Bobby came.", "{PERSON:Robert Lie}, also known as “{PERSON:Bobby}”, left. {PERSON:Bobby} came.")]
    [InlineData("{PERSON:Robert Lie} alias Big Tom left. Big Tom came.", "{PERSON:Robert Lie} alias {PERSON:Big Tom} left. {PERSON:Big Tom} came.")]
    [InlineData("{PERSON:Anna Lie} (née Vestby) sued Vestby.", "{PERSON:Anna Lie} (née {PERSON:Vestby}) sued {PERSON:Vestby}.")]
    [InlineData("{PERSON:Anna Lie}, formerly known as Vestby, left.", "{PERSON:Anna Lie}, formerly known as {PERSON:Vestby}, left.")]
    [InlineData("{PERSON:Anna Lie}, formerly Director of Works, left.", "{PERSON:Anna Lie}, formerly Director of Works, left.")]
    [InlineData("{ORG:Baltic Timber Company} (hereinafter “Baltwood”) sued. Baltwood won.", "{ORG:Baltic Timber Company} (hereinafter “{ORG:Baltwood}”) sued. {ORG:Baltwood} won.")]
    [InlineData("{ORG:Baltic Timber Company} (hereinafter referred to as \"Baltwood\") sued.", "{ORG:Baltic Timber Company} (hereinafter referred to as \"{ORG:Baltwood}\") sued.")]
    [InlineData("{ORG:Baltic Timber Company} (BTC) sued. BTC won.", "{ORG:Baltic Timber Company} ({ORG:BTC}) sued. {ORG:BTC} won.")]
    [InlineData("{ORG:Baltic Timber Company} (hereinafter “the Company”) sued. The Company won.", "{ORG:Baltic Timber Company} (hereinafter “the Company”) sued. The Company won.")]
    [InlineData("{PERSON:Robert Lie} (“the applicant”) sued.", "{PERSON:Robert Lie} (“the applicant”) sued.")]
    [InlineData("{ORG-:Supreme Court} (“Høyesterett”) sat.", "{ORG-:Supreme Court} (“Høyesterett”) sat.")]
    public void Another_name_that_the_verdict_gives_is_found_everywhere(string verdict, string expected)
    {
        var marked = Marked.Parse(verdict);

        Marked.Show(marked.Text, Propagator.Propagate(marked.Text, AliasFinder.FindIn(marked.Text, marked.Mentions))).ShouldBe(expected);
    }

    [Fact]
    public void An_alias_belongs_to_its_owner_whether_the_model_saw_it_or_not()
    {
        Ids("{PERSON:Robert Lie}, alias Bobby, left. Bobby came. {PERSON:Tone Vik} left.").ShouldBe("1 1 1 2");
        Ids("{PERSON:Robert Lie}, alias {PERSON:Bobby}, left. Bobby came.").ShouldBe("1 1 1");
    }

    private static string Ids(string verdict)
    {
        var marked = Marked.Parse(verdict);

        return string.Join(' ', Detector.Complete(marked.Text, marked.Mentions).Mentions.Select(mention => mention.EntityId));
    }
}
