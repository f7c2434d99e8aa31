using Anonymizer.Core.Quality;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Quality;

/// <summary>The question as the REST interface takes it.</summary>
/// <param name="Gold">The locked version of a gold set; none for production.</param>
/// <param name="By">Keeps the figures apart; none for the types.</param>
internal sealed record QualityQuery(
    Guid? Gold, string? By, string? Type, string? Model, string? Age, string? Purpose, Guid? Court, string? Route, DateOnly? From, DateOnly? Until, string? Result)
{
    /// <exception cref="FluentValidation.ValidationException">There is no such value.</exception>
    public QualityDimension Dimension => WireEnum.Parse<QualityDimension>(By, nameof(By)) ?? QualityDimension.Type;

    /// <summary>Cohorts are spelled as in JSON, or as the pages' addresses spell them.</summary>
    /// <exception cref="FluentValidation.ValidationException">There is no such value.</exception>
    public QualityQuestion ToQuestion() => new(Gold, new FactFilter
    {
        Type = Type,
        Model = Model,
        Age = NameOf<AgeBand>(Age, nameof(Age)),
        Purpose = NameOf<Purpose>(Purpose, nameof(Purpose)),
        Court = Court?.ToString(),
        Route = NameOf<ReviewRoute>(Route, nameof(Route)),
        From = From,
        Until = Until,
        Result = Enum.TryParse<SpanResult>(Result, out var result) ? result : WireEnum.Parse<SpanResult>(Result, nameof(Result)),
    });

    private static string? NameOf<T>(string? value, string name)
        where T : struct, Enum => Enum.TryParse<T>(value, out var known) ? known.ToString() : WireEnum.Parse<T>(value, name)?.ToString();
}
