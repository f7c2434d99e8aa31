namespace Anonymizer.Core.Schedules;

/// <summary>When something is to happen again and again: minute, hour, day of the month, month, day of the week, as cron writes them.</summary>
/// <remarks>
/// Where both days are restricted either is enough, as in cron. Times are those on the wall: one that the change to summer time skips
/// happens when the clock has jumped, one that comes twice happens the first time only.
/// </remarks>
public sealed record CronSchedule(CronField Minute, CronField Hour, CronField Day, CronField Month, CronField Weekday)
{
    /// <summary>Four years hold every day of a calendar.</summary>
    private const int DaysSearched = (4 * 366) + 1;

    /// <exception cref="DomainException">schedule.invalid: the text has not five such fields, or no day fits.</exception>
    public static CronSchedule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return fields.Length == 5
            && CronField.Parse(fields[0], 0, 59) is { } minute
            && CronField.Parse(fields[1], 0, 23) is { } hour
            && CronField.Parse(fields[2], 1, 31) is { } day
            && CronField.Parse(fields[3], 1, 12) is { } month
            && CronField.Parse(fields[4], 0, 7) is { } weekday
            && new CronSchedule(minute, hour, day, month, weekday) is var schedule
            && schedule.HasADay
            ? schedule
            : throw new DomainException("schedule.invalid", "A schedule has five fields, minute, hour, day of the month, month and day of the week: 30 2 * * 1-5 is half past two on working days.");
    }

    /// <summary>A year that leaps holds every day there is.</summary>
    private bool HasADay => Enumerable.Range(0, 366).Select(new DateOnly(2024, 1, 1).AddDays).Any(IsOn);

    /// <summary>The first time after a moment, in a zone.</summary>
    public DateTimeOffset Next(DateTimeOffset after, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);

        var start = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).Date);

        return Enumerable.Range(0, DaysSearched)
            .Select(start.AddDays)
            .Where(IsOn)
            .SelectMany(day => from hour in Hour.Values from minute in Minute.Values select MomentOf(day.ToDateTime(new TimeOnly(hour, minute)), zone))
            .First(moment => moment > after);
    }

    private bool IsOn(DateOnly day)
    {
        var isDay = Day.Matches(day.Day);
        var isWeekday = Weekday.Matches((int)day.DayOfWeek) || (day.DayOfWeek == DayOfWeek.Sunday && Weekday.Matches(7));
        var isEither = Day.IsStar || Weekday.IsStar ? isDay && isWeekday : isDay || isWeekday;

        return Month.Matches(day.Month) && isEither;
    }

    private static DateTimeOffset MomentOf(DateTime wall, TimeZoneInfo zone)
    {
        var offset = zone.IsInvalidTime(wall) ? zone.GetUtcOffset(wall.AddDays(-1))
            : zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max()
            : zone.GetUtcOffset(wall);

        return new DateTimeOffset(wall, offset);
    }
}
