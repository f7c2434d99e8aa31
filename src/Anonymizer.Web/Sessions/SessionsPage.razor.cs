using Anonymizer.Core;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Sessions;

/// <summary>All teaching sessions, and a new one.</summary>
public sealed partial class SessionsPage(Door door, NavigationManager navigation)
{
    private Actor _actor = default!;
    private IReadOnlyList<SessionLine>? _sessions;
    private string? _problem;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            _sessions = await door.AskAsync(new ListSessions(), _actor);
        }
    }

    private async Task OpenAsync(OpenSession command)
    {
        try
        {
            navigation.NavigateTo($"sessions/{await door.AskAsync(command, _actor)}");
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException or ValidationException)
        {
            _problem = Problems.TextOf(refused);
        }

        StateHasChanged(); // the button was another component's
    }
}
