using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Components;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Keys;
using Anonymizer.Web.Review.Text;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Verdicts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace Anonymizer.Web.Review;

/// <summary>The review of one verdict. The browser's side of the surface is wwwroot/js/surface.js; see decision 60.</summary>
public sealed partial class ReviewPage(Door door, NavigationManager navigation, IJSRuntime browser, VerdictProgress progress) : IAsyncDisposable
{
    private static readonly TimeSpan PlanPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan NotePause = TimeSpan.FromSeconds(5);

    private Actor _actor = default!;
    private ReviewSession? _session;
    private VerdictRow? _row;
    private string? _waiting = Texts.Of("page.loading");
    private SurfaceBridge? _bridge;
    private ReviewDialogs? _dialogs;
    private WorkDialogs? _work;
    private SidePanel? _side;
    private ReadyMark? _ready;
    private ReviewView _view;
    private bool _mustStart;
    private bool _mustFocus;
    private int _planRound;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        progress.Changed.Remove(HearProgress);
        _bridge?.Dispose();
        _session?.Dispose();

        if (_session is not null)
        {
            await _session.NoteLeftAsync();

            try
            {
                await browser.InvokeVoidAsync("surface.stop");
            }
            catch (JSDisconnectedException)
            {
                // The tab is gone, and with it what was to be stopped.
            }
        }
    }

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        _actor = Actor.Of((await Authentication).User);
        progress.Changed.Add(HearProgress);
        await LoadAsync();
    }

    protected override void OnParametersSet()
    {
        _view = ReviewViews.FromQuery(View);

        if (_session is { } session && session.WithStrays != (_view != ReviewView.Original))
        {
            session.WithStrays = _view != ReviewView.Original;
            _ = InvokeAsync(session.LookAheadAsync);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_mustStart)
        {
            _mustStart = false;
            await browser.InvokeVoidAsync("surface.start", _bridge!.Reference, new SurfaceOptions(Id, _session!.CanEdit, _session.Keys.Commands));
            _ready!.Show();
            await _session.LookAheadAsync();
        }
        else if (_mustFocus)
        {
            _mustFocus = false;
            await FocusTextAsync();
        }
    }

    private static string ReadOnlyNote(ReviewSession session) => session.File.State switch
    {
        VerdictState.Reviewed => Texts.Of("page.reviewed"),
        VerdictState.Released => Texts.Of("page.released"),
        _ => Texts.Of("page.read-only"),
    };

    private string Here(string anchor) => $"{navigation.Uri.Split('#')[0]}#{anchor}";

    private async Task LoadAsync()
    {
        try
        {
            _row = await door.AskAsync(new GetVerdict(Id), _actor);
        }
        catch (NotFoundException)
        {
            navigation.NavigateTo("/not-found", replace: true);

            return;
        }

        _waiting = _row.TextPurgedAt is { } purged ? Texts.Of("page.purged", Moments.DayOf(purged)) : _row.State switch
        {
            VerdictState.Uploaded => Texts.Of("page.being-read"),
            VerdictState.Failed => _row.FailureMessage,
            _ => null,
        };

        if (_waiting is null)
        {
            await OpenAsync();
        }
    }

    private async Task OpenAsync()
    {
        var opens = _row!.State is VerdictState.Detected or VerdictState.InReview && _actor.IsIn(_row.CourtId, Role.Workers);

        Begin(
            opens ? await door.AskAsync(new OpenReview(Id), _actor) : await door.AskAsync(new GetReview(Id), _actor),
            await door.AskAsync(new GetKeys(), _actor));
    }

    private void Begin(ReviewFile file, KeyMap keys)
    {
        _session?.Dispose();
        _bridge?.Dispose();
        _session = new ReviewSession(door, _actor, file, keys) { WithStrays = _view != ReviewView.Original };
        _session.ReviewChanged += () => _ = InvokeAsync(PlanSoonAsync);
        _session.Restarted += () => _ = InvokeAsync(RestartAsync);
        _bridge = new SurfaceBridge(_session, command => InvokeAsync(() => ObeyAsync(command)));
        _mustStart = true;
    }

    /// <summary>Replacements follow when the keys rest: they are looked at, not typed against.</summary>
    private async Task PlanSoonAsync()
    {
        var round = ++_planRound;
        await Task.Delay(PlanPause);

        if (round == _planRound && _session is { } session)
        {
            await session.LookAheadAsync();
            await Task.Delay(NotePause);
            await (round == _planRound ? session.NoteLeftAsync() : Task.CompletedTask);
        }
    }

    private async Task ObeyAsync(string command)
    {
        await (command == "complete" ? _session!.Surveyed : Task.CompletedTask); // who is quicker than the checklist would be asked by what is not known yet

        switch (command)
        {
            case "view":
                _mustFocus = true; // what had the focus may be hidden now
                Look(_view.Next());
                break;
            case "complete" when _session!.Review.Pending == 0 && _session.OpenDoubts == 0:
                await CompleteAsync(acceptRest: false);
                break;
            case "doubts" or "next-doubt" or "previous-doubt" or "why":
                await _side!.ObeyAsync(command);
                break;
            case "hand-over" or "problem":
                await _work!.OpenAsync(command);
                break;
            default:
                _dialogs!.Open(command);
                break;
        }
    }

    private void Look(ReviewView view) => navigation.NavigateTo(navigation.GetUriWithQueryParameter("view", view.ToQuery()), replace: true);

    private async Task OrderAsync(bool leastCertainFirst)
    {
        var ids = leastCertainFirst ? ReviewOrder.LeastCertainFirst(_session!.Review.Suggestions).Select(suggestion => suggestion.Id) : null;
        await browser.InvokeVoidAsync("surface.inOrder", ids);
        await FocusTextAsync();
    }

    private async Task RestartAsync()
    {
        _session?.Dispose();
        _session = null;
        await LoadAsync();
        StateHasChanged();
    }

    private async Task ReopenAsync() => Begin(await door.AskAsync(new OpenReview(Id), _actor), _session!.Keys);

    private async Task CompleteAsync(bool acceptRest)
    {
        try
        {
            await door.AskAgainAsync(new CompleteReview(Id, acceptRest), _actor, tries: 3); // the page itself renews the lock, and may just then
            var state = (await door.AskAsync(new GetVerdict(Id), _actor)).State;
            navigation.NavigateTo(state == VerdictState.Reviewed ? $"verdicts/{Id}/release" : $"verdicts/{Id}");
        }
        catch (DomainException refused)
        {
            _session!.Refuse(Localization.Problems.TextOf(refused));
        }
    }

    private async Task UseAsync(KeyMap keys)
    {
        _session!.Use(keys);
        await browser.InvokeVoidAsync("surface.keys", keys.Commands);
    }

    private Task FocusTextAsync() => browser.InvokeVoidAsync("surface.focus").AsTask();

    private void HearProgress(Guid verdictId)
    {
        if (verdictId == Id && _session is null && progress.Of(Id) is null)
        {
            _ = InvokeAsync(RestartAsync);
        }
    }
}
