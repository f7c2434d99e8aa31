using System.Globalization;

namespace Anonymizer.Core.Quality;

/// <summary>A month in universal time, written as 2026-11.</summary>
public readonly record struct QualityMonth(int Year, int Month)
{
    private const string Form = "yyyy-MM";

    public DateOnly First => new(Year, Month, 1);

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public static QualityMonth Of(DateTimeOffset time) => new(time.UtcDateTime.Year, time.UtcDateTime.Month);

    /// <exception cref="FormatException">It is no month.</exception>
    public static QualityMonth Parse(string key)
    {
        var first = DateTime.ParseExact(key, Form, CultureInfo.InvariantCulture);

        return new QualityMonth(first.Year, first.Month);
    }

    public override string ToString() => First.ToString(Form, CultureInfo.InvariantCulture);
}
