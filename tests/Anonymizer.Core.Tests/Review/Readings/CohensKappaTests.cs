using Anonymizer.Core.Review.Readings;

namespace Anonymizer.Core.Tests.Review.Readings;

public class CohensKappaTests
{
    [Theory]
    [InlineData(20, 5, 10, 15, 0.4)]
    [InlineData(45, 15, 25, 15, 0.13)]
    [InlineData(25, 35, 5, 35, 0.26)]
    [InlineData(10, 0, 0, 10, 1)]
    [InlineData(0, 10, 10, 0, -1)]
    [InlineData(25, 25, 25, 25, 0)]
    public void It_is_what_is_worked_out_by_hand(int bothYes, int firstOnly, int secondOnly, int bothNo, double expected)
    {
        var units = Units(bothYes, "yes", "yes").Concat(Units(firstOnly, "yes", "no")).Concat(Units(secondOnly, "no", "yes")).Concat(Units(bothNo, "no", "no"));

        CohensKappa.Of([.. units]).ShouldNotBeNull().ShouldBe(expected, 0.005);
    }

    [Fact]
    public void Nothing_to_judge_and_nothing_that_varies_have_no_kappa()
    {
        CohensKappa.Of<string>([]).ShouldBeNull();
        CohensKappa.Of([.. Units(7, "no", "no")]).ShouldBeNull();
    }

    [Fact]
    public void One_who_sees_no_difference_agrees_by_chance_alone()
    {
        CohensKappa.Of([.. Units(7, "no", "no"), .. Units(3, "no", "yes")]).ShouldBe(0);
        CohensKappa.Of([.. Units(7, "no", "yes")]).ShouldBe(0);
    }

    [Fact]
    public void It_is_between_minus_one_and_one_and_the_same_from_either_side()
    {
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]).List[0, 60].Sample(units =>
        {
            var kappa = CohensKappa.Of(units);

            kappa.GetValueOrDefault().ShouldBeInRange(-1, 1);
            CohensKappa.Of([.. units.Select(unit => (unit.Item2, unit.Item1))]).GetValueOrDefault().ShouldBe(kappa.GetValueOrDefault(), 1e-9);
        });
    }

    private static IEnumerable<(string First, string Second)> Units(int count, string first, string second) => Enumerable.Repeat((first, second), count);
}
