using System.Globalization;
using Anonymizer.Core.Quality;
using Microsoft.AspNetCore.WebUtilities;

namespace Anonymizer.Web.Quality;

/// <summary>The address of a page of figures: the question is in it, so that a view can be kept, sent and gone back to.</summary>
internal static class QualityAddress
{
    public const string Day = "yyyy-MM-dd";

    /// <summary>The figures themselves.</summary>
    public static string Of(QualityQuestion question) => With("quality", question);

    /// <summary>The spans behind a figure.</summary>
    public static string OfSpans(QualityQuestion question, FactFilter filter) => With("quality/spans", question with { Filter = filter });

    public static string OfDrift(FactFilter filter) => With("quality/drift", new QualityQuestion(null, filter with { From = null, Until = null, Result = null, IsProposed = null, Tenth = null, Document = null }));

    public static string OfFile(QualityQuestion question, string ending, QualityDimension by) =>
        QueryHelpers.AddQueryString(With($"api/v1/quality/figures{ending}", question), "by", by.ToString().ToLowerInvariant());

    private static string With(string page, QualityQuestion question)
    {
        var filter = question.Filter;
        var values = new Dictionary<string, string?>
        {
            ["gold"] = question.Gold?.ToString(),
            ["type"] = filter.Type,
            ["model"] = filter.Model,
            ["age"] = filter.Age,
            ["purpose"] = filter.Purpose,
            ["court"] = filter.Court,
            ["route"] = filter.Route,
            ["from"] = filter.From?.ToString(Day, CultureInfo.InvariantCulture),
            ["until"] = filter.Until?.ToString(Day, CultureInfo.InvariantCulture),
            ["result"] = filter.Result?.ToString(),
            ["proposed"] = filter.IsProposed?.ToString(),
            ["tenth"] = filter.Tenth,
            ["document"] = filter.Document?.ToString(),
        };

        return QueryHelpers.AddQueryString(page, values.Where(value => value.Value is not null));
    }
}
