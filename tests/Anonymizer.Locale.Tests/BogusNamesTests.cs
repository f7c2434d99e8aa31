using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Locale.Tests;

public class BogusNamesTests
{
    private static readonly BogusNames Names = new();

    [Theory]
    [InlineData("en")]
    [InlineData("lv")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("cs")]
    [InlineData("nb")]
    [InlineData("pt")]
    [InlineData("ru")]
    [InlineData("xx")]
    public void A_full_name_has_a_first_name_and_a_surname_in_every_language(string language)
    {
        Of(Person(language, NameGender.Male)).Take(20).ShouldAllBe(name => TextWords.In(name).Count >= 2);
    }

    [Fact]
    public void A_surname_is_one_name()
    {
        Of(Person("en", NameGender.Unknown) with { IsFullName = false }).Take(20).ShouldAllBe(name => !name.Contains(' ', StringComparison.Ordinal));
    }

    [Fact]
    public void Latvian_names_follow_the_gender()
    {
        Of(Person("lv", NameGender.Female)).Take(30).ShouldAllBe(name => name.EndsWith('a') || name.EndsWith('e'));
        Of(Person("lv", NameGender.Male)).Take(30).ShouldAllBe(name => !"ae".Contains(name.Split(' ')[0].Last(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_request_gives_the_same_names()
    {
        Of(Person("en", NameGender.Female)).Take(5).ShouldBe(Of(Person("en", NameGender.Female)).Take(5));
    }

    [Fact]
    public void Another_seed_gives_other_names()
    {
        Of(Person("en", NameGender.Female)).Take(5).ShouldNotBe(Of(Person("en", NameGender.Female) with { Seed = 8 }).Take(5));
    }

    [Fact]
    public void Organizations_and_places_have_names_and_numbers_have_none()
    {
        Of(new PseudonymRequest(EntityType.Organization, "en", NameGender.Unknown, false, 1)).First().ShouldNotBeEmpty();
        Of(new PseudonymRequest(EntityType.Location, "en", NameGender.Unknown, false, 1)).First().ShouldNotBeEmpty();
        Of(new PseudonymRequest(EntityType.Code, "en", NameGender.Unknown, false, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_pseudonym_that_stands_in_the_verdict_is_passed_over()
    {
        var policy = ReplacementPolicy.Parse("""{"version":1,"name":"test","language":"en","rules":[{"operator":"pseudonym"}]}""");
        var first = PlanFor("Mr Anton Bergdal sued.", policy);

        var second = PlanFor($"Mr Anton Bergdal sued {first}.", policy);

        first.ShouldNotBe("[person]");
        TextWords.FoldedIn(second).Intersect(TextWords.FoldedIn(first)).ShouldBeEmpty();
    }

    private static string PlanFor(string verdict, ReplacementPolicy policy)
    {
        var text = VerdictText.FromPlain(verdict);
        var mention = new Mention(new TextSpan(3, 16), EntityType.Person, Need.Direct, 0.9, new Explanation(MentionSource.Model, "ner", "model"));

        return new ReplacementPlanner(Names).Plan(text, EntityLinker.Link(text, [mention]).Entities, policy, PlanOptions.Default).Entities[0].Text;
    }

    private static PseudonymRequest Person(string language, NameGender gender) => new(EntityType.Person, language, gender, IsFullName: true, Seed: 7);

    private static IEnumerable<string> Of(PseudonymRequest request) => Names.NamesFor(request);
}
