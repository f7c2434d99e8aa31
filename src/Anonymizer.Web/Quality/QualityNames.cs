using System.Globalization;
using Anonymizer.Core.Quality;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Quality;

/// <summary>What a key of figures is called in the reader's language.</summary>
internal static class QualityNames
{
    public static string Of(QualityDimension dimension, string key, IReadOnlyDictionary<string, string> courts) => dimension switch
    {
        QualityDimension.Age => Enum.TryParse<AgeBand>(key, out var age) ? Texts.Of(age) : key,
        QualityDimension.Purpose => Enum.TryParse<Purpose>(key, out var purpose) ? Texts.Of(purpose) : key,
        QualityDimension.Route => Enum.TryParse<ReviewRoute>(key, out var route) ? Texts.Of(route) : key,
        QualityDimension.Court => key.Length == 0 ? Texts.Of("court.none") : courts.GetValueOrDefault(key, key),
        _ => key,
    };

    public static string Share(double? share) => share?.ToString("P1", CultureInfo.CurrentCulture) ?? "–";

    public static string Rate(double? rate) => rate?.ToString("0.00", CultureInfo.CurrentCulture) ?? "–";
}
