using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Gold;

/// <summary>All gold sets and their versions.</summary>
public sealed partial class GoldPage(Door door, NavigationManager navigation)
{
    private Actor _actor = default!;
    private IReadOnlyList<GoldSetLine>? _sets;
    private string _name = "";
    private string? _problem;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            _sets = await door.AskAsync(new ListGoldSets(), _actor);
        }
    }

    private Task CreateAsync() => GoAsync(new CreateGoldSet(_name));

    private Task NextAsync(Guid setId) => GoAsync(new NewGoldVersion(setId));

    private async Task GoAsync(Mediator.IRequest<Guid> request)
    {
        try
        {
            navigation.NavigateTo($"gold/versions/{await door.AskAsync(request, _actor)}");
        }
        catch (Exception refused) when (Problems.IsRefusal(refused))
        {
            _problem = Problems.TextOf(refused);
        }
    }
}
