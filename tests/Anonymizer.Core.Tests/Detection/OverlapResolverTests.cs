using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Detection;

public class OverlapResolverTests
{
    private static readonly Gen<Mention> AnyMention =
        from start in Gen.Int[0, 200]
        from length in Gen.Int[1, 30]
        from score in Gen.Double[0, 1]
        from need in Gen.Enum<Need>()
        from source in Gen.Enum<MentionSource>()
        from isPerson in Gen.Bool
        select new Mention(new TextSpan(start, start + length), isPerson ? EntityType.Person : EntityType.Location, need, score, new Explanation(source, "any", "any"));

    [Fact]
    public void Touching_candidates_do_not_merge()
    {
        OverlapResolver.Resolve([Person(0, 5), Person(5, 9)]).Count.ShouldBe(2);
    }

    [Fact]
    public void The_strongest_candidate_names_the_merged_mention()
    {
        var street = Person(3, 12) with { Type = EntityType.Location, Score = 0.9 };

        OverlapResolver.Resolve([Person(0, 5), street]).ShouldBe([street with { Span = new TextSpan(0, 12) }]);
    }

    [Fact]
    public void A_sure_find_that_needs_no_mask_does_not_free_a_doubtful_one_that_does()
    {
        var harmless = Person(0, 12) with { Need = Need.NoMask, Score = 0.99 };

        OverlapResolver.Resolve([harmless, Person(0, 5)]).ShouldHaveSingleItem().Need.ShouldBe(Need.Direct);
    }

    [Fact]
    public void The_role_that_one_of_them_knows_is_kept()
    {
        var judge = Person(0, 5) with { Role = EntityRole.Judge, Score = 0.1 };

        OverlapResolver.Resolve([Person(0, 6), judge]).ShouldHaveSingleItem().Role.ShouldBe(EntityRole.Judge);
    }

    [Fact]
    public void The_kind_that_one_of_them_knows_is_kept_where_the_types_agree()
    {
        var phone = Person(0, 5) with { Type = EntityType.Code, Kind = "PHONE", Score = 0.1 };

        OverlapResolver.Resolve([Person(0, 6) with { Type = EntityType.Code }, phone]).ShouldHaveSingleItem().Kind.ShouldBe("PHONE");
        OverlapResolver.Resolve([Person(0, 6), phone]).ShouldHaveSingleItem().Kind.ShouldBeNull();
    }

    [Fact]
    public void A_law_report_stays_though_the_model_takes_it_for_a_number_to_mask()
    {
        var report = Person(0, 12) with { Type = EntityType.Code, Kind = "CITATION", Need = Need.NoMask, Score = 0.9 };

        OverlapResolver.Resolve([Person(0, 5), report]).ShouldHaveSingleItem().Need.ShouldBe(Need.NoMask);
        OverlapResolver.Resolve([Person(0, 5) with { Score = 0.95 }, report]).ShouldHaveSingleItem().Need.ShouldBe(Need.Direct);
    }

    [Fact]
    public void A_list_may_free_what_the_model_would_mask()
    {
        var free = Listed(0, 12) with { Need = Need.NoMask };

        OverlapResolver.Resolve([Person(3, 8), free]).ShouldBe([free]);
    }

    [Fact]
    public void A_listed_part_does_not_free_the_whole()
    {
        var free = Listed(3, 8) with { Need = Need.NoMask };

        OverlapResolver.Resolve([Person(0, 12), free]).ShouldHaveSingleItem().Need.ShouldBe(Need.Direct);
    }

    [Fact]
    public void A_listed_name_is_no_judge_because_the_model_says_so()
    {
        var judge = Person(0, 5) with { Role = EntityRole.Judge, Score = 1 };

        OverlapResolver.Resolve([judge, Listed(0, 5)]).ShouldHaveSingleItem().Role.ShouldBe(EntityRole.None);
    }

    [Fact]
    public void A_listed_part_is_remembered_inside_the_wider_mention()
    {
        OverlapResolver.Resolve([Person(0, 12), Listed(3, 8)]).ShouldHaveSingleItem().Stated.ShouldBe(new TextSpan(3, 8));
        OverlapResolver.Resolve([Person(3, 8), Listed(3, 8)]).ShouldHaveSingleItem().Stated.ShouldBeNull();
    }

    [Fact]
    public void No_candidate_is_ever_uncovered()
    {
        AnyMention.List[0, 40].Sample(candidates =>
        {
            var mentions = OverlapResolver.Resolve(candidates);

            candidates.ShouldAllBe(candidate => mentions.Any(mention => mention.Span.Contains(candidate.Span)));
            mentions.Zip(mentions.Skip(1)).ShouldAllBe(pair => pair.First.Span.End <= pair.Second.Span.Start);
        });
    }

    [Fact]
    public void What_needs_a_mask_stays_masked_unless_an_explicit_span_covers_it()
    {
        AnyMention.List[0, 40].Sample(candidates =>
        {
            var mentions = OverlapResolver.Resolve(candidates);
            var masked = candidates.Where(candidate => candidate.Need != Need.NoMask && !candidates.Any(other => other.IsExplicit && other.Span.Contains(candidate.Span)));

            masked.ShouldAllBe(candidate => mentions.Single(mention => mention.Span.Contains(candidate.Span)).Need != Need.NoMask);
        });
    }

    private static Mention Person(int start, int end) =>
        new(new TextSpan(start, end), EntityType.Person, Need.Direct, 0.5, new Explanation(MentionSource.Model, "ner", "model"));

    private static Mention Listed(int start, int end) => Person(start, end) with { Explanation = new Explanation(MentionSource.List, "terms", "on the list") };
}
