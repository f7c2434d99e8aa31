using Anonymizer.Core.Quality;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using FluentValidation;
using Microsoft.AspNetCore.Components;

namespace Anonymizer.Web.Quality;

/// <summary>Whether the verdicts that come in have changed: types, scores, acceptance and missed, against the time before.</summary>
public sealed partial class DriftPage(Door door, TimeProvider clock)
{
    private const int UsualDays = 30;
    private const int UsualReferenceDays = 90;

    private DriftBoard? _board;
    private QualityBoard? _choices;
    private string? _problem;
    private double _types;
    private double _scores;
    private double _acceptance;
    private double _missed;
    private int _leastReviews;

    [SupplyParameterFromQuery]
    private int? Days { get; set; }

    [SupplyParameterFromQuery]
    private int? Reference { get; set; }

    private int PeriodDays => Days ?? UsualDays;

    private int ReferenceDays => Reference ?? UsualReferenceDays;

    protected override async Task LoadAsync()
    {
        try
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            _choices = await door.AskAsync(new GetQuality(new QualityQuestion(null, FactFilter.All)), Actor);
            _board = await door.AskAsync(new GetDrift(Question.Filter, today, PeriodDays, ReferenceDays), Actor);
            (_types, _scores, _acceptance, _missed, _leastReviews) = _board.Limits;
        }
        catch (ValidationException refused)
        {
            _problem = Problems.TextOf(refused);
        }
    }

    private async Task SaveAsync()
    {
        try
        {
            await door.TellAsync(new SetDriftLimits(new DriftLimits(_types, _scores, _acceptance, _missed, _leastReviews)), Actor);
            await LoadAsync();
        }
        catch (Exception refused) when (refused is ValidationException or ForbiddenException)
        {
            _problem = Problems.TextOf(refused);
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("d", System.Globalization.CultureInfo.CurrentCulture);
}
