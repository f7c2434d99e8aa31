using System.Globalization;

namespace Anonymizer.Web.Localization;

/// <summary>Points in time as the reader writes them.</summary>
public static class Moments
{
    /// <summary>Day and minute, in the server's time zone.</summary>
    public static string Of(DateTimeOffset moment) => moment.ToLocalTime().ToString(Texts.Of("moment"), CultureInfo.CurrentCulture);

    public static string DayOf(DateTimeOffset moment) => moment.ToLocalTime().ToString(Texts.Of("day"), CultureInfo.CurrentCulture);

    /// <summary>For the datetime attribute of a time element.</summary>
    public static string Machine(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);
}
