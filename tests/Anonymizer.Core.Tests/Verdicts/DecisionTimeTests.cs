using Anonymizer.Core.Verdicts;

namespace Anonymizer.Core.Tests.Verdicts;

public class DecisionTimeTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("  ", null, null)]
    [InlineData("2024", null, 2024)]
    [InlineData(" 2024-03-31 ", "2024-03-31", 2024)]
    [InlineData("31.3.2024", "2024-03-31", 2024)]
    [InlineData("01.12.2024.", "2024-12-01", 2024)]
    public void A_year_or_a_day_is_read(string? typed, string? date, int? year)
    {
        DecisionTime.TryRead(typed, out var time).ShouldBeTrue();

        time.ShouldBe(new DecisionTime(date is null ? null : DateOnly.Parse(date, null), year));
    }

    [Theory]
    [InlineData("3/4/2024")]
    [InlineData("31.2.2024")]
    [InlineData("24")]
    [InlineData("spring 2024")]
    [InlineData("<script>")]
    public void What_could_be_read_in_two_ways_or_is_no_day_is_not_taken(string typed) =>
        DecisionTime.TryRead(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    [InlineData(1800, true)]
    [InlineData(1799, false)]
    public void A_year_to_come_and_one_before_all_courts_are_impossible(int year, bool isPossible) =>
        new DecisionTime(null, year).IsPossible(Today).ShouldBe(isPossible);

    [Fact]
    public void A_day_to_come_and_a_day_outside_its_year_are_impossible()
    {
        DecisionTime.On(Today).IsPossible(Today).ShouldBeTrue();
        DecisionTime.On(Today.AddDays(1)).IsPossible(Today).ShouldBeFalse();
        new DecisionTime(Today, 2025).IsPossible(Today).ShouldBeFalse();
        DecisionTime.Unknown.IsPossible(Today).ShouldBeTrue();
    }

    [Theory]
    [InlineData(2026, AgeBand.UnderOneYear)]
    [InlineData(2025, AgeBand.UnderFiveYears)]
    [InlineData(2021, AgeBand.FiveYearsOrMore)]
    [InlineData(null, AgeBand.Unknown)]
    public void A_year_alone_is_as_old_as_its_middle(int? year, AgeBand band) =>
        AgeBands.Of(new DecisionTime(null, year), Today).ShouldBe(band);

    [Fact]
    public void Early_in_a_year_its_middle_is_not_taken_from_the_future() =>
        AgeBands.Of(new DecisionTime(null, 2026), new DateOnly(2026, 2, 1)).ShouldBe(AgeBand.UnderThirtyDays);
}
