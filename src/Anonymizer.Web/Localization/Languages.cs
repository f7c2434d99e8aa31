using System.Globalization;

namespace Anonymizer.Web.Localization;

/// <summary>The languages that the pages speak.</summary>
public static class Languages
{
    public const string English = "en";
    public const string Latvian = "lv";

    public static IReadOnlyList<string> All { get; } = [English, Latvian];

    /// <summary>All but the one that the reader sees.</summary>
    public static IEnumerable<CultureInfo> Others => All.Where(language => language != CultureInfo.CurrentUICulture.Name).Select(CultureInfo.GetCultureInfo);
}
