using Anonymizer.Core;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Vault;

/// <summary>What stands in the place of whom in a released verdict or a case: opened with a reason, closed again by the clock.</summary>
public sealed partial class MappingPage(Door door, NavigationManager navigation, TimeProvider clock) : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private Actor _actor = default!;
    private Mapping? _mapping;
    private string _reason = "";
    private string? _problem;
    private bool _isLoading = true;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool IsCase => navigation.ToBaseRelativePath(navigation.Uri).StartsWith("cases/", StringComparison.OrdinalIgnoreCase);

    private string Back => IsCase ? $"cases/{Id}" : $"verdicts/{Id}/release";

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
            await LoadAsync(isNew: false);
            _isLoading = false;
        }
    }

    private Task OpenAsync() => DoAsync(async () =>
    {
        await (IsCase ? door.AskAsync(new OpenCaseMapping(Id, _reason), _actor) : door.AskAsync(new OpenVerdictMapping(Id, _reason), _actor));
        _reason = "";
        await LoadAsync(isNew: true);
    });

    private Task CloseAsync() => DoAsync(async () =>
    {
        await door.TellAsync(new CloseMapping(_mapping!.OpeningId), _actor);
        _mapping = null;
    });

    /// <summary>Shows what is open already; that nothing is, is told only to who just opened it.</summary>
    private async Task LoadAsync(bool isNew)
    {
        try
        {
            _mapping = await (IsCase ? door.AskAsync(new GetCaseMapping(Id), _actor) : door.AskAsync(new GetVerdictMapping(Id), _actor));
            _ = HideInTimeAsync(_mapping);
        }
        catch (DomainException closed) when (!isNew && closed.Code == "mapping.closed")
        {
            _mapping = null;
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException)
        {
            _problem = Problems.TextOf(refused);
        }
        catch (NotFoundException)
        {
            navigation.NavigateTo("/not-found", replace: true);
        }
    }

    private async Task HideInTimeAsync(Mapping shown)
    {
        try
        {
            var left = shown.Until - clock.GetUtcNow();
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock, _left.Token);

            if (_mapping == shown)
            {
                _mapping = null;
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left, and took what was shown along.
        }
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
    }
}
