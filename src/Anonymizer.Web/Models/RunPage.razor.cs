using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Models;

/// <summary>One run while it goes on and after: progress, log, cancel, resume, repeat.</summary>
public sealed partial class RunPage(Door door, NavigationManager navigation, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private Actor _actor = default!;
    private RunView? _view;
    private string? _problem;
    private bool _isGone;
    private ITimer? _timer;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool CanAct => _actor.IsEverywhere(Role.Teachers);

    public async ValueTask DisposeAsync()
    {
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            await RefreshAsync();
            _timer ??= clock.CreateTimer(_ => _ = InvokeAsync(WatchAsync), null, Interval, Interval);
        }
    }

    /// <summary>A run that is over does not move any more.</summary>
    private async Task WatchAsync()
    {
        if (_view is { Run.IsOpen: true })
        {
            await RefreshAsync();
            StateHasChanged();
        }
    }

    private async Task RefreshAsync()
    {
        try
        {
            (_view, _isGone) = (await door.AskAsync(new GetRun(Id), _actor), false);
        }
        catch (NotFoundException)
        {
            _isGone = true;
        }
    }

    private async Task CancelAsync()
    {
        _problem = await ModelsPage.TryAsync(() => door.TellAsync(new CancelRun(Id), _actor));
        await RefreshAsync();
    }

    private async Task RepeatAsync()
    {
        var id = Id;
        _problem = await ModelsPage.TryAsync(async () => id = await door.AskAsync(new RepeatRun(Id), _actor));

        if (id != Id)
        {
            navigation.NavigateTo($"models/runs/{id}");
        }

        await RefreshAsync();
    }
}
