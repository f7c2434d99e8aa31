using Anonymizer.Web.Data;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Webhooks;

/// <summary>Who is told what happens, what did not arrive, and the way to send it again.</summary>
public sealed partial class WebhooksPage(Door door)
{
    private static readonly IReadOnlyList<WebhookEvent> Each = [.. Enum.GetValues<WebhookEvent>().Where(happened => happened is not (WebhookEvent.None or WebhookEvent.All))];

    private Actor _actor = default!;
    private WebhookList? _list;
    private NewWebhook? _made;
    private string _url = "";
    private string _court = "";
    private WebhookEvent _events = WebhookEvent.All;
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

    private async Task LoadAsync() => _list = await door.AskAsync(new ListWebhooks(), _actor);

    private void Toggle(WebhookEvent happened, bool isChosen) => _events = isChosen ? _events | happened : _events & ~happened;

    private Task AddAsync() => DoAsync(async () =>
    {
        _made = await door.AskAsync(new AddWebhook(_url, _events, Guid.TryParse(_court, out var court) ? court : null), _actor);
        _url = "";
    });

    private async Task DoAsync(Func<Task> act)
    {
        (_made, _problem) = (null, null);

        try
        {
            await act();
        }
        catch (Exception refused) when (Problems.IsRefusal(refused))
        {
            _problem = Problems.TextOf(refused);
        }

        await LoadAsync();
    }
}
