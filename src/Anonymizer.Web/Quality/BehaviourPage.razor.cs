using System.Globalization;
using Anonymizer.Core;
using Anonymizer.Core.Quality;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Quality;

/// <summary>How people work, apart by cohort: test and production, old and new verdicts.</summary>
public sealed partial class BehaviourPage(Door door)
{
    private const int Month = 30;
    private const double LargeGap = 0.1;
    private static readonly QualityDimension[] Dimensions = [QualityDimension.Court, QualityDimension.Model, QualityDimension.Route];
    private static readonly string[] Columns = ["reviews", "median", "pace", "accepted", "rejected", "changed", "added", "undos", "helps", "searches", "left"];

    private BehaviourBoard? _board;
    private string? _problem;

    [SupplyParameterFromQuery(Name = "days")]
    private int? Days { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    private string? By { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private int Period => Days ?? Month;

    private QualityDimension? Dimension => Array.Find(Dimensions, one => WireEnum.Write(one) == By) is var found && WireEnum.Write(found) == By ? found : null;

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        try
        {
            _board = await door.AskAsync(new GetBehaviour(Period, Dimension), Actor.Of((await Authentication).User));
            _problem = null;
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException or ValidationException)
        {
            _problem = Problems.TextOf(refused);
        }
    }

    /// <summary>Seconds as minutes and seconds.</summary>
    private static string Minutes(double seconds) => string.Create(CultureInfo.CurrentCulture, $"{(int)(seconds / 60)}:{(int)Math.Round(seconds % 60, MidpointRounding.ToZero):00}");
}
