using System.Globalization;
using Anonymizer.Core.Schedules;

namespace Anonymizer.Web.Models.Settings;

/// <summary>A schedule in words: at which times, on which days, in which months.</summary>
internal static class ScheduleText
{
    private const int MostTimes = 6;

    public static string Of(CronSchedule schedule)
    {
        string[] parts = [Times(schedule), Days(schedule), .. schedule.Month.IsStar ? Array.Empty<string>() : [Texts.Of("schedule.months", Names(schedule.Month.Values, month => CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month)))]];

        return string.Join(", ", parts);
    }

    private static string Times(CronSchedule schedule) => schedule.Minute.Values.Count * schedule.Hour.Values.Count <= MostTimes
        ? Texts.Of("schedule.times", string.Join(", ", from hour in schedule.Hour.Values from minute in schedule.Minute.Values select string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}")))
        : schedule.Hour.IsStar
            ? Texts.Of("schedule.minutes", string.Join(", ", schedule.Minute.Values))
            : Texts.Of("schedule.minutes-of-hours", string.Join(", ", schedule.Minute.Values), string.Join(", ", schedule.Hour.Values));

    private static string Days(CronSchedule schedule) => (schedule.Day.IsStar, schedule.Weekday.IsStar) switch
    {
        (true, true) => Texts.Of("schedule.daily"),
        (true, false) => Texts.Of("schedule.weekdays", Weekdays(schedule)),
        (false, true) => Texts.Of("schedule.days", string.Join(", ", schedule.Day.Values)),
        _ => Texts.Of("schedule.days-or-weekdays", string.Join(", ", schedule.Day.Values), Weekdays(schedule)),
    };

    private static string Weekdays(CronSchedule schedule) =>
        Names(schedule.Weekday.Values.Select(day => day % 7).Distinct().OrderBy(day => (day + 6) % 7), day => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName((DayOfWeek)day));

    private static string Names(IEnumerable<int> values, Func<int, string> name) => string.Join(", ", values.Select(name));
}
