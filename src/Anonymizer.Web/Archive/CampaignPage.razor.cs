using Anonymizer.Web.Components;
using Anonymizer.Web.Data;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Archive;

/// <summary>One campaign while it goes on and after: progress, quality, failures, report; pause, resume, stop.</summary>
public sealed partial class CampaignPage(Door door, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    private Actor _actor = default!;
    private ArchiveView? _view;
    private Dialog _stop = default!;
    private string? _problem;
    private bool _isGone;
    private bool _isAsking;
    private ITimer? _timer;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool MayAct => _actor.IsIn(_view?.Line.CourtId, Role.Administrator);

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

    /// <summary>A look that takes longer than the interval is not begun twice.</summary>
    private async Task WatchAsync()
    {
        if (!_isAsking && !_isGone)
        {
            await RefreshAsync();
            StateHasChanged();
        }
    }

    private async Task RefreshAsync()
    {
        _isAsking = true;

        try
        {
            _view = await door.AskAsync(new GetArchive(Id), _actor);
        }
        catch (NotFoundException)
        {
            (_view, _isGone) = (null, true);
        }
        finally
        {
            _isAsking = false;
        }
    }

    private async Task StopAsync()
    {
        await _stop.CloseAsync(); // it goes with the buttons
        await DoAsync(new StopArchive(Id));
    }

    private async Task DoAsync(IRequest command)
    {
        _problem = null;

        try
        {
            await door.TellAsync(command, _actor);
        }
        catch (Exception refused) when (Problems.IsRefusal(refused))
        {
            _problem = Problems.TextOf(refused);
        }

        await RefreshAsync();
    }
}
