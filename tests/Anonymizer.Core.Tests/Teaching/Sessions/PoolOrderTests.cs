using Anonymizer.Core.Detection;
using Anonymizer.Core.Teaching.Sessions;
using CsCheck;

namespace Anonymizer.Core.Tests.Teaching.Sessions;

public class PoolOrderTests
{
    private static readonly Gen<PoolVerdict> AnyVerdict =
        from id in Gen.Guid
        from uncertainty in Gen.Double[0, 5]
        from words in Gen.OneOf(Gen.Const("rent land river"), Gen.Const("murder knife"), Gen.Const("tax tax return"), Gen.Const(""))
        from people in Gen.Int[0, 3]
        select new PoolVerdict(id, uncertainty, VerdictProfile.Of(words, Enumerable.Repeat(EntityType.Person, people)));

    private static readonly Gen<(List<PoolVerdict> Pool, SessionOrder Order, int Count, int Seed)> AnyChoice =
        from pool in AnyVerdict.List[0, 12]
        from order in Gen.Enum<SessionOrder>()
        from count in Gen.Int[0, 15]
        from seed in Gen.Int
        select (pool.DistinctBy(verdict => verdict.Id).ToList(), order, count, seed);

    [Fact]
    public void What_the_model_knows_least_of_comes_first()
    {
        var pool = Enumerable.Range(1, 5).Select(number => new PoolVerdict(Id(number), number % 3)).ToList();

        PoolOrder.Choose(SessionOrder.Uncertainty, pool, [], 3, seed: 1).ShouldBe([Id(2), Id(5), Id(1)]);
    }

    [Fact]
    public void What_is_least_like_what_was_taught_comes_first()
    {
        var pool = new[] { About(1, "the lease of the land by the river"), About(2, "the lease of the flat by the park"), About(3, "he stabbed her with a knife") };

        PoolOrder.Choose(SessionOrder.Diversity, pool, [pool[0].Profile!], 3, seed: 1)[0].ShouldBe(Id(3));
        PoolOrder.Choose(SessionOrder.Diversity, pool, [pool[2].Profile!], 3, seed: 1)[0].ShouldNotBe(Id(3));
    }

    [Fact]
    public void Of_each_kind_one_comes_before_the_second_of_any()
    {
        PoolVerdict[] pool =
        [
            About(1, "lease land rent"), About(2, "lease land rent"), About(3, "lease land rent"),
            About(4, "knife blood murder"), About(5, "knife blood murder"), About(6, "tax return duty"),
        ];

        PoolOrder.Choose(SessionOrder.Diversity, pool, [], 3, seed: 1).Select(id => pool.Single(verdict => verdict.Id == id).Profile!.Words.Keys.Min())
            .ShouldBe(["land", "blood", "duty"], ignoreOrder: true);
    }

    [Fact]
    public void The_same_words_with_other_types_are_something_else()
    {
        var people = new PoolVerdict(Id(1), 0, VerdictProfile.Of("of it", [EntityType.Person]));
        var places = new PoolVerdict(Id(2), 0, VerdictProfile.Of("of it", [EntityType.Location]));

        PoolOrder.Choose(SessionOrder.Diversity, [people, places], [people.Profile!], 1, seed: 1).ShouldBe([Id(2)]);
    }

    [Fact]
    public void Each_is_chosen_once_and_none_is_made_up()
    {
        AnyChoice.Sample(choice =>
        {
            var chosen = PoolOrder.Choose(choice.Order, choice.Pool, [], choice.Count, choice.Seed);

            chosen.Count.ShouldBe(Math.Min(choice.Count, choice.Pool.Count));
            chosen.Distinct().Count().ShouldBe(chosen.Count);
            chosen.ShouldAllBe(id => choice.Pool.Any(verdict => verdict.Id == id));
        });
    }

    [Fact]
    public void The_order_of_the_pool_is_of_no_matter_and_fewer_are_the_first_of_more()
    {
        AnyChoice.Sample(choice =>
        {
            var all = PoolOrder.Choose(choice.Order, choice.Pool, [], choice.Pool.Count, choice.Seed);

            PoolOrder.Choose(choice.Order, [.. choice.Pool.AsEnumerable().Reverse()], [], choice.Count, choice.Seed).ShouldBe(all.Take(choice.Count));
        });
    }

    [Fact]
    public void Another_lot_gives_another_order()
    {
        var pool = Enumerable.Range(1, 30).Select(number => new PoolVerdict(Id(number), 0)).ToList();

        PoolOrder.Choose(SessionOrder.Random, pool, [], 30, seed: 1).ShouldNotBe(PoolOrder.Choose(SessionOrder.Random, pool, [], 30, seed: 2));
    }

    private static PoolVerdict About(int number, string words) => new(Id(number), 0, VerdictProfile.Of(words, []));

    private static Guid Id(int number) => new($"00000000-0000-7000-8000-{number:D12}");
}
