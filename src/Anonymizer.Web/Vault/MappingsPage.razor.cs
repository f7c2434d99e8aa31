using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Vault;

/// <summary>Who opened which mapping, for administrators and auditors.</summary>
public sealed partial class MappingsPage(Door door, TimeProvider clock)
{
    private Actor _actor = default!;
    private IReadOnlyList<NotedOpening>? _openings;
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

    private async Task LoadAsync() => _openings = await door.AskAsync(new ListMappingOpenings(), _actor);

    private async Task CloseAsync(Guid id)
    {
        try
        {
            await door.TellAsync(new CloseMapping(id), _actor);
        }
        catch (Exception refused) when (refused is NotFoundException or ForbiddenException)
        {
            _problem = Problems.TextOf(refused);
        }

        await LoadAsync();
    }
}
