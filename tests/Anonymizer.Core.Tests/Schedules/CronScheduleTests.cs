using System.Globalization;
using Anonymizer.Core.Schedules;

namespace Anonymizer.Core.Tests.Schedules;

public class CronScheduleTests
{
    private static readonly TimeZoneInfo Riga = TimeZoneInfo.FindSystemTimeZoneById("Europe/Riga");

    [Theory]
    [InlineData("0 2 * * *", "2026-11-26T12:00Z", "2026-11-27T02:00Z")]
    [InlineData("30 2 * * 1-5", "2026-11-27T12:00Z", "2026-11-30T02:30Z")]
    [InlineData("*/20 8-9 * * *", "2026-11-26T08:25Z", "2026-11-26T08:40Z")]
    [InlineData("0 0 29 2 *", "2026-11-26T12:00Z", "2028-02-29T00:00Z")]
    [InlineData("0 6 13 * 5", "2026-11-26T12:00Z", "2026-11-27T06:00Z")]
    [InlineData("0 6 1,15 * *", "2026-11-26T12:00Z", "2026-12-01T06:00Z")]
    [InlineData("0 6 * * 7", "2026-11-26T12:00Z", "2026-11-29T06:00Z")]
    [InlineData("15/30 * * * *", "2026-11-26T12:15Z", "2026-11-26T12:45Z")]
    public void The_next_time_is_the_first_one_that_fits(string text, string after, string next)
    {
        CronSchedule.Parse(text).Next(Moment(after), TimeZoneInfo.Utc).ShouldBe(Moment(next));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0 2 * *")]
    [InlineData("0 2 * * * *")]
    [InlineData("60 2 * * *")]
    [InlineData("0 2 * * mon")]
    [InlineData("0 2 0 * *")]
    [InlineData("0 2 5-1 * *")]
    [InlineData("0 2 */0 * *")]
    [InlineData("0 2 31 2 *")]
    [InlineData("-1 2 * * *")]
    [InlineData("1/2/3 2 * * *")]
    public void What_is_no_schedule_is_refused(string text)
    {
        Should.Throw<DomainException>(() => CronSchedule.Parse(text)).Code.ShouldBe("schedule.invalid");
    }

    [Fact]
    public void A_time_that_summer_skips_comes_when_the_clock_has_jumped()
    {
        CronSchedule.Parse("30 3 * * *").Next(Moment("2027-03-28T00:00Z"), Riga).ShouldBe(Moment("2027-03-28T01:30Z"));
    }

    [Fact]
    public void A_time_that_comes_twice_in_autumn_is_taken_once()
    {
        var schedule = CronSchedule.Parse("30 3 * * *");
        var first = schedule.Next(Moment("2026-10-24T12:00Z"), Riga);

        first.ShouldBe(Moment("2026-10-25T00:30Z"));
        schedule.Next(first, Riga).ShouldBe(Moment("2026-10-26T01:30Z"));
    }

    [Fact]
    public void The_next_time_lies_ahead_and_fits_all_fields()
    {
        Gen.Select(Gen.Int[0, 59], Gen.Int[0, 23], Gen.Int[1, 28], Gen.Int[1, 12], Gen.Int[0, 500_000]).Sample((minute, hour, day, month, later) =>
        {
            var after = Moment("2026-01-01T00:00Z").AddMinutes(later);
            var next = CronSchedule.Parse(string.Create(CultureInfo.InvariantCulture, $"{minute} {hour} {day} {month} *")).Next(after, TimeZoneInfo.Utc);

            (next > after && next - after <= TimeSpan.FromDays(366)).ShouldBeTrue();
            (next.Minute, next.Hour, next.Day, next.Month).ShouldBe((minute, hour, day, month));
        }, iter: 50);
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
