using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;

namespace Anonymizer.Core.Tests.Entities;

public class EntityLinkerTests
{
    [Theory]
    [InlineData("{PERSON:Mr Anton Berg} {PERSON:Berg} {PERSON:BERG} {PERSON:A. Berg} {PERSON:Anton} {PERSON:Berg, Anton} {PERSON:A.B.}", "1 1 1 1 1 1 1")]
    [InlineData("{PERSON:Berg} {PERSON:Mr Anton Berg}", "1 1")]
    [InlineData("{PERSON:Anton Berg} {PERSON:Tone Lie} {PERSON:Lie}", "1 2 2")]
    [InlineData("{PERSON:Anton Berg} {PERSON:Tone Berg} {PERSON:Berg}", "1 2 3")]
    [InlineData("{PERSON:Anton Berg} {PERSON:Tone Berg} {PERSON:Berg} {PERSON:Mr Berg}", "1 2 3 3")]
    [InlineData("{PERSON:Anton Berg} {PERSON:Aksel Berg} {PERSON:A. Berg} {PERSON:T. Berg}", "1 2 3 4")]
    [InlineData("{PERSON:Anton Olav Berg} {PERSON:Anton Berg} {PERSON:Olav Berg}", "1 1 1")]
    [InlineData("{PERSON:Jürgen Weiß} {PERSON:JURGEN WEISS}", "1 1")]
    [InlineData("{PERSON:Mrs Berg} {PERSON:Mr Berg}", "1 2")]
    [InlineData("{PERSON:Ms A} {PERSON:A} {PERSON:Anna Berg} {PERSON:A.B.}", "1 1 2 2")]
    [InlineData("{PERSON:Mr Anton Berg} {PERSON:Mrs Berg} {PERSON:Mr Berg}", "1 2 1")]
    [InlineData("{PERSON:Berg} {PERSON/Precedent:Berg}", "1 2")]
    [InlineData("{ORG:the Berg Company} {ORG:Berg Company} {ORG:BERG COMPANY}", "1 1 1")]
    [InlineData("{ORG:Baltic Timber Company} (“BTC”) sued. {ORG:BTC} won. {ORG:the BTC} left.", "1 1 1")]
    [InlineData("{ORG:Baltic Timber Company} (hereinafter “the Company”) sued. {ORG:the Company} won.", "1 1")]
    [InlineData("{ORG:Baltic Timber Company} (BTC) sued. {ORG:BTC} won.", "1 1")]
    [InlineData("{ORG:Baltic Timber Company} sued. {ORG:BTC} won.", "1 2")]
    [InlineData("{CODE:12-34567} {CODE:12 34567} {CODE:12 34568}", "1 1 2")]
    [InlineData("{DATETIME:3 May 2001} {DATETIME:3 MAY 2001} {DATETIME:2001}", "1 1 2")]
    [InlineData("{LOC:Oslo} {ORG:Oslo}", "1 2")]
    [InlineData("{MISC:§} {MISC:—} {MISC:§}", "1 2 1")]
    public void Mentions_of_one_share_an_id(string verdict, string expected)
    {
        string.Join(' ', Link(verdict).Mentions.Select(mention => mention.EntityId)).ShouldBe(expected);
    }

    [Fact]
    public void An_ambiguous_name_is_flagged_not_guessed()
    {
        Link("{PERSON:Anton Berg} {PERSON:Tone Berg} {PERSON:Berg}").Entities.Select(entity => entity.IsAmbiguous).ShouldBe([false, false, true]);
    }

    [Fact]
    public void What_is_masked_once_is_masked_everywhere()
    {
        Link("{PERSON:Anton Berg} {PERSON-:Berg} {LOC-:Oslo} {LOC?:Oslo}").Mentions.Select(mention => mention.Need)
            .ShouldBe([Need.Direct, Need.Direct, Need.Quasi, Need.Quasi]);
    }

    [Theory]
    [InlineData("{ORG?:Berg Ltd} {ORG-:Berg Ltd} {ORG-:Berg Ltd}", Need.NoMask)]
    [InlineData("{ORG?:Berg Ltd} {ORG-:Berg Ltd}", Need.Quasi)]
    [InlineData("{ORG:Berg Ltd} {ORG-:Berg Ltd} {ORG-:Berg Ltd}", Need.Direct)]
    [InlineData("{PERSON?:Ms A} {PERSON-:Ms A} {PERSON-:Ms A}", Need.NoMask)]
    [InlineData("{PERSON?:Ms Berg} {PERSON-:Ms Berg} {PERSON-:Ms Berg}", Need.Quasi)]
    public void An_organization_or_a_mere_letter_is_masked_when_half_of_its_mentions_are(string verdict, Need expected)
    {
        Link(verdict).Entities.ShouldHaveSingleItem().Need.ShouldBe(expected);
    }

    [Fact]
    public void Who_must_be_masked_is_no_judge_because_the_model_thinks_so()
    {
        Link("{PERSON/Judge:Berg} {PERSON/Lawyer:Berg}").Entities.ShouldHaveSingleItem().Role.ShouldBe(EntityRole.None);
        Link("{PERSON?/Judge:Berg}").Entities.ShouldHaveSingleItem().Role.ShouldBe(EntityRole.None);
        Link("{PERSON-/Judge:Berg}").Entities.ShouldHaveSingleItem().Role.ShouldBe(EntityRole.Judge);
    }

    [Fact]
    public void A_reviewer_is_shown_the_role_of_the_entity()
    {
        var found = Link("{PERSON?/Lawyer:Berg} {PERSON?/Witness:Berg} {PERSON?/Witness:Berg} {LOC?:Oslo}");

        found.Proposals.Select(mention => mention.Role).ShouldBe([EntityRole.Witness, EntityRole.Witness, EntityRole.Witness, EntityRole.None]);
        Link("{PERSON?/Lawyer:Berg} {PERSON?:Berg}").Proposals.ShouldAllBe(mention => mention.Role == EntityRole.None);
    }

    [Fact]
    public void A_stated_role_outweighs_the_guesses()
    {
        var marked = Marked.Parse("{PERSON/Petitioner:Berg} {PERSON?/Judge:Berg} {PERSON?/Judge:Berg}");

        EntityLinker.Link(marked.Text, [marked.Mentions[0] with { IsRoleStated = true }, .. marked.Mentions.Skip(1)])
            .Entities.ShouldHaveSingleItem().Role.ShouldBe(EntityRole.Petitioner);
    }

    [Fact]
    public void What_a_list_frees_is_free()
    {
        Link("{LOC?:Oslo} {LOC-!:Oslo}").Entities.ShouldHaveSingleItem().Need.ShouldBe(Need.NoMask);
    }

    [Fact]
    public void The_role_of_one_mention_is_the_role_of_the_entity()
    {
        Link("{PERSON?/Witness:Berg} {PERSON?:Berg} {PERSON?:Berg}").Entities.ShouldHaveSingleItem().Role.ShouldBe(EntityRole.Witness);
    }

    [Fact]
    public void The_role_with_most_evidence_wins()
    {
        Link("{PERSON?/Witness:Berg} {PERSON?/Expert:Berg} {PERSON?/Expert:Berg}").Entities.ShouldHaveSingleItem().Role.ShouldBe(EntityRole.Expert);
    }

    [Fact]
    public void What_a_person_says_of_the_role_stands()
    {
        Link("{PERSON/Judge:Berg} {PERSON/Judge:Berg} {PERSON!:Berg}").Entities.ShouldHaveSingleItem().Role.ShouldBe(EntityRole.None);
    }

    [Fact]
    public void Entities_hold_exactly_the_mentions_in_order_of_their_first()
    {
        var name = Gen.Int[0, 5].Select(place => new[] { "Anton Berg", "Berg", "Tone Berg", "A. Berg", "Lie", "Mr Lie" }[place]);
        var type = Gen.Int[0, 2].Select(place => new[] { "PERSON", "ORG", "LOC?" }[place]);

        Gen.Select(type, name, (kind, words) => $"{{{kind}:{words}}}").Array[1, 20].Sample(mentions =>
        {
            var result = Link(string.Join(' ', mentions));

            result.Mentions.Count.ShouldBe(mentions.Length);
            result.Entities.SelectMany(entity => entity.Mentions).OrderBy(mention => mention.Span).ShouldBe(result.Mentions);
            result.Entities.Select(entity => entity.Id).ShouldBe(Enumerable.Range(1, result.Entities.Count));
            result.Entities.Select(entity => entity.Mentions[0].Span).ShouldBeInOrder();
            result.Entities.ShouldAllBe(entity => entity.Mentions.All(mention => mention.EntityId == entity.Id && mention.Type == entity.Type));
        });
    }

    private static DetectionResult Link(string verdict)
    {
        var marked = Marked.Parse(verdict);

        return EntityLinker.Link(marked.Text, marked.Mentions);
    }
}
