using System.Globalization;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Gold;

/// <summary>Trainees' reviews of gold verdicts: the list, or one with all that it and gold say differently.</summary>
public sealed partial class PracticePage(Door door)
{
    private IReadOnlyList<PracticeLine>? _practices;
    private PracticeFile? _file;
    private string? _problem;

    /// <summary>The trainee's copy, or null for the list.</summary>
    [SupplyParameterFromQuery]
    private Guid? Verdict { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        var actor = Actor.Of((await Authentication).User);
        (_problem, _file) = (null, null);

        try
        {
            _file = Verdict is { } id ? await door.AskAsync(new GetPractice(id), actor) : null;
        }
        catch (NotFoundException missing)
        {
            _problem = Problems.TextOf(missing);
        }

        _practices = await door.AskAsync(new ListPractices(), actor);
    }

    private static string Share(double? share) => share?.ToString("P1", CultureInfo.CurrentCulture) ?? "–";
}
