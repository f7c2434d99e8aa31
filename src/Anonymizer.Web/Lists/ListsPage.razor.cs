using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Lists;

/// <summary>What is always masked or left in a case or court, and the way to take it back.</summary>
public sealed partial class ListsPage(Door door)
{
    private Actor _actor = default!;
    private ListedTerms? _terms;
    private string _place = "";
    private string? _problem;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            await LoadAsync();
        }
    }

    private async Task LoadAsync() => _terms = await door.AskAsync(new GetLists(_place), _actor);

    private async Task RemoveAsync(Guid id)
    {
        try
        {
            await door.TellAsync(new RemoveFromList(id), _actor);
        }
        catch (Exception refused) when (refused is ForbiddenException or NotFoundException)
        {
            _problem = Problems.TextOf(refused);
        }

        await LoadAsync();
    }
}
