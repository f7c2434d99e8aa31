using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Review.Cases;

/// <summary>One case: its verdicts, who is in them and what stands in their place, and what is listed for it.</summary>
public sealed partial class CasePage(Door door, NavigationManager navigation)
{
    private const int Step = 100;
    private const int MostNames = 6;

    private Actor _actor = default!;
    private CaseDetails? _case;
    private string _sought = "";
    private int _most = Step;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        try
        {
            _actor = Actor.Of((await Authentication).User);
            _case = await door.AskAsync(new GetCase(Id), _actor);
        }
        catch (NotFoundException)
        {
            navigation.NavigateTo("/not-found", replace: true);
        }
    }

    private static bool IsVisible(CaseEntityRow row) => row.Decision == Decision.Rejected || row.Need == Need.NoMask;

    private IEnumerable<CaseEntityDetails> Shown() => _case!.Entities
        .Where(entity => _sought.Length == 0 || entity.Row.ToNames().Any(name => name.Contains(_sought.Trim(), StringComparison.CurrentCultureIgnoreCase)));
}
