using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Archive;

/// <summary>All campaigns, and a new one.</summary>
public sealed partial class CampaignsPage(Door door, NavigationManager navigation)
{
    private Actor _actor = default!;
    private List<ArchiveLine>? _archives;
    private Guid? _next;
    private IReadOnlyList<string> _courts = [];
    private string? _problem;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            _courts = [.. (await door.AskAsync(new GetCourts(), _actor)).Where(court => _actor.IsIn(court.Id, Role.Administrator)).Select(court => court.Name)];
            await MoreAsync();
        }
    }

    private async Task MoreAsync()
    {
        var page = await door.AskAsync(new ListArchives(_next), _actor);
        _archives = [.. _archives ?? [], .. page.Archives];
        _next = page.Next;
    }

    private async Task StartAsync(CreateArchive command)
    {
        try
        {
            navigation.NavigateTo($"archive/{await door.AskAgainAsync(command, _actor, UploadVerdict.MostTries)}");
        }
        catch (Exception refused) when (Problems.IsRefusal(refused))
        {
            _problem = Problems.TextOf(refused);
        }

        StateHasChanged(); // the button was another component's
    }
}
