using System.Text;
using Anonymizer.Core;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace Anonymizer.Web.Tour;

/// <summary>Leads a new account over a sample of its own, from the first mention to the released file.</summary>
public sealed partial class TourPanel(Door door, NavigationManager navigation, TimeProvider clock) : IDisposable
{
    /// <summary>In the address of the first page: the tour is wanted again.</summary>
    public const string Again = "/?tour=again";

    private Actor? _actor;
    private TourState? _state;
    private string? _problem;
    private bool _isBusy;
    private bool _isEarly;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private string Step => _state switch
    {
        { Stage: TourStage.Offered } => "offer",
        { Stage: TourStage.Done } => "done",
        _ when IsAt("review") => "review",
        _ when IsAt("release") => "release",
        _ => "elsewhere",
    };

    private string WayOut => Step switch
    {
        "done" => Texts.Of("close"),
        "offer" => Texts.Of("not-now"),
        _ => Texts.Of("leave"),
    };

    public void Dispose() => navigation.LocationChanged -= Follow;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && Actor.Of((await Authentication).User) is var actor && actor.IsSomewhere(Role.Workers))
        {
            _actor = actor;
            navigation.LocationChanged += Follow;
            var state = await door.AskAsync(new GetTour(), actor);
            _state = state.Stage == TourStage.Done ? null : state;
            Offer();
        }
    }

    private bool IsAt(string page) => navigation.Uri.Split('?', '#')[0].EndsWith($"/verdicts/{_state?.VerdictId}/{page}", StringComparison.OrdinalIgnoreCase);

    private void Offer()
    {
        if (new Uri(navigation.Uri).PathAndQuery == Again)
        {
            _state = new TourState(TourStage.Offered);
        }
    }

    private void Follow(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        _isEarly = false;
        Offer();
        StateHasChanged();
    });

    /// <summary>A sample of one's own, in one's own language: nobody else works on it, and it may be released.</summary>
    private async Task StartAsync()
    {
        _isBusy = true;
        var number = $"T-{clock.GetUtcNow():yyyyMMddHHmmssfff}";
        var text = string.Join('\n', Texts.Of("sample-number", number), string.Join('\n', Enumerable.Range(1, 8).Select(line => Texts.Of($"sample.{line}"))));

        try
        {
            var uploaded = await door.AskAsync(new UploadVerdict(Encoding.UTF8.GetBytes(text), Texts.Of("sample-name", number), Purpose.Test), _actor!);
            await MoveAsync(new TourState(TourStage.Running, uploaded.Id));
            navigation.NavigateTo($"verdicts/{uploaded.Id}/review");
        }
        catch (DomainException refused)
        {
            _problem = Problems.TextOf(refused);
        }

        _isBusy = false;
    }

    private async Task FinishAsync()
    {
        _isEarly = (await door.AskAsync(new GetVerdict(_state!.VerdictId!.Value), _actor!)).State != VerdictState.Released;

        if (!_isEarly)
        {
            await MoveAsync(new TourState(TourStage.Done));
        }
    }

    private async Task LeaveAsync()
    {
        if (_state!.Stage != TourStage.Done)
        {
            await MoveAsync(new TourState(TourStage.Left));
        }

        _state = null;
    }

    private async Task MoveAsync(TourState to)
    {
        await door.TellAsync(new MoveTour(to), _actor!);
        _state = to;
    }
}
