using System.Globalization;
using Anonymizer.Core.Quality;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Quality;

/// <summary>A page whose question stands in its address.</summary>
public abstract class QualityPageBase : ComponentBase
{
    [SupplyParameterFromQuery]
    protected string? Gold { get; set; }

    [SupplyParameterFromQuery]
    protected string? Type { get; set; }

    [SupplyParameterFromQuery]
    protected string? Model { get; set; }

    [SupplyParameterFromQuery]
    protected string? Age { get; set; }

    [SupplyParameterFromQuery]
    protected string? Purpose { get; set; }

    [SupplyParameterFromQuery]
    protected string? Court { get; set; }

    [SupplyParameterFromQuery]
    protected string? Route { get; set; }

    [SupplyParameterFromQuery]
    protected string? From { get; set; }

    [SupplyParameterFromQuery]
    protected string? Until { get; set; }

    [SupplyParameterFromQuery]
    protected string? Result { get; set; }

    [SupplyParameterFromQuery]
    protected string? Proposed { get; set; }

    [SupplyParameterFromQuery]
    protected string? Tenth { get; set; }

    [SupplyParameterFromQuery]
    protected string? Document { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected Actor Actor { get; private set; } = default!;

    /// <summary>What cannot be read, or is of all courts and asked by who works for single ones, asks for nothing: an address that somebody cut still shows a page.</summary>
    protected QualityQuestion Question => new(Guid.TryParse(Gold, out var gold) && Actor is not { Courts: not null } ? gold : null, new FactFilter
    {
        Type = Known(Type),
        Model = Known(Model),
        Age = Known(Age),
        Purpose = Known(Purpose),
        Court = Known(Court),
        Route = Known(Route),
        From = DayOf(From),
        Until = DayOf(Until),
        Result = Enum.TryParse<SpanResult>(Result, out var result) ? result : null,
        IsProposed = bool.TryParse(Proposed, out var isProposed) ? isProposed : null,
        Tenth = Known(Tenth),
        Document = Guid.TryParse(Document, out var document) ? document : null,
    });

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            Actor = Actor.Of((await Authentication).User);
            await LoadAsync();
        }
    }

    protected abstract Task LoadAsync();

    /// <summary>A form sends an empty value for "all".</summary>
    private static string? Known(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static DateOnly? DayOf(string? value) => DateOnly.TryParseExact(value, QualityAddress.Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
