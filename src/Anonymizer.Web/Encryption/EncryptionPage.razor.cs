using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Encryption;

/// <summary>What is encrypted under which key, and the way to encrypt it again.</summary>
public sealed partial class EncryptionPage(Door door) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _left = new();
    private Actor _actor = default!;
    private EncryptionState? _state;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            await WatchAsync();
        }
    }

    private async Task LoadAsync() => _state = await door.AskAsync(new GetEncryption(), _actor, _left.Token);

    private async Task AgainAsync(bool withNewKey)
    {
        await door.TellAsync(new EncryptAgain(withNewKey), _actor);
        await WatchAsync();
    }

    /// <summary>Shows how far it is until it ends; it may have begun by itself.</summary>
    private async Task WatchAsync()
    {
        try
        {
            await LoadAsync();

            while (_state!.Progress.IsRunning)
            {
                StateHasChanged();
                await Task.Delay(Pause, _left.Token);
                await LoadAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left; the work goes on.
        }
    }
}
