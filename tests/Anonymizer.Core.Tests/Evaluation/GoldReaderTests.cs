using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;

namespace Anonymizer.Core.Tests.Evaluation;

public class GoldReaderTests
{
    [Fact]
    public void Code_point_offsets_become_utf16_offsets()
    {
        var gold = Read("""{"id":"a","text":"😀 Berg 😀 Oslo","spans":[{"start":2,"end":6,"label":"PERSON"},{"start":9,"end":13,"label":"LOC"}]}""");

        gold.Mentions.Select(mention => gold.Text.At(mention.Span)).ShouldBe(["Berg", "Oslo"]);
    }

    [Fact]
    public void Labels_of_other_sets_become_types_and_roles()
    {
        var gold = Read("""{"id":"a","text":"Berg","spans":[{"start":0,"end":4,"label":"LAWYER"}]}""");

        gold.Mentions[0].ShouldBe(gold.Mentions[0] with { Label = "LAWYER", Type = EntityType.Person, Role = EntityRole.Lawyer });
    }

    [Fact]
    public void A_set_without_masks_masks_the_mentions_that_need_it()
    {
        var gold = Read("""{"id":"a","text":"Berg Oslo","spans":[{"start":0,"end":4,"label":"PERSON","need":"DIRECT"},{"start":5,"end":9,"label":"LOC","need":"NO_MASK"}]}""");

        gold.AnnotatorMasks.ShouldHaveSingleItem().ShouldHaveSingleItem().Span.ShouldBe(gold.Mentions[0].Span);
    }

    [Theory]
    [InlineData("""{"entity_id_source":"gold"}""", true)]
    [InlineData("""{"entity_id_source":"inferred"}""", false)]
    [InlineData("{}", true)]
    public void Entities_that_the_makers_of_a_set_inferred_are_told_apart(string meta, bool expected)
    {
        Read($$"""{"id":"a","text":"Berg","spans":[],"meta":{{meta}}}""").AreLinksGold.ShouldBe(expected);
    }

    [Fact]
    public void A_set_without_needs_has_no_masks()
    {
        Read("""{"id":"a","text":"Berg","spans":[{"start":0,"end":4,"label":"JUDGE"}]}""").HasMasks.ShouldBeFalse();
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("""{"id":"a","text":"Berg"}""")]
    [InlineData("""{"id":"a","text":"Berg","spans":[{"start":2,"end":2,"label":"PERSON"}]}""")]
    [InlineData("""{"id":"a","text":"Berg","spans":[{"start":0,"end":9,"label":"PERSON"}]}""")]
    [InlineData("""{"id":"a","text":"Berg 😀","spans":[{"start":0,"end":9,"label":"PERSON"}]}""")]
    [InlineData("""{"id":"a","text":"Berg","spans":[{"start":0,"end":4,"label":"PERSON","need":"SOME"}]}""")]
    public void A_broken_line_is_named(string line)
    {
        using var lines = new StringReader("\n" + line);

        var problem = Should.Throw<DomainException>(() => GoldReader.Read(lines).ToList());

        problem.Code.ShouldBe("gold.invalid");
        problem.Message.ShouldContain("Line 2");
    }

    private static GoldVerdict Read(string line)
    {
        using var lines = new StringReader(line);

        return GoldReader.Read(lines).ToList().ShouldHaveSingleItem();
    }
}
