using Anonymizer.Web.Backup.Restoring;
using Anonymizer.Web.Components;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Backup;

/// <summary>The backups for those who run the service: when, how many, whole or not, now, and back.</summary>
public sealed partial class BackupsPage(Door door) : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _gone = new();
    private Actor _actor = default!;
    private BackupsView? _view;
    private Dialog? _dialog;
    private string _asked = "";
    private string _confirmation = "";
    private string? _problem;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool MayDo => _actor.IsEverywhere(Role.Administrator, Role.Operator);

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            await LoadAsync();
            _ = FollowAsync(_gone.Token);
        }
    }

    private async Task LoadAsync() => _view = await door.AskAsync(new GetBackups(), _actor);

    /// <summary>Others, and the schedule, make and check backups too.</summary>
    private async Task FollowAsync(CancellationToken gone)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Between, gone);
                await InvokeAsync(LoadAsync);
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or ObjectDisposedException)
        {
            // The page is closed.
        }
    }

    private void Ask(string name)
    {
        (_asked, _confirmation) = (name, "");
        _dialog!.Open();
    }

    private async Task RestoreAsync()
    {
        await _dialog!.CloseAsync();
        await DoAsync(() => door.TellAsync(new AskRestore(_asked, _confirmation.Trim()), _actor));
    }

    private async Task DoAsync(Func<Task> act)
    {
        _problem = null;

        try
        {
            await act();
        }
        catch (Exception refused) when (Problems.IsRefusal(refused))
        {
            _problem = Problems.TextOf(refused);
        }

        await LoadAsync();
        StateHasChanged(); // where a part of the page asked, only that part is drawn anew by itself
    }
}
