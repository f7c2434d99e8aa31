using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Verdicts;
using Mediator;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;

namespace Anonymizer.Web.Sessions;

/// <summary>One teaching session: figures while it is worked on, its training, before and after, and its end.</summary>
public sealed partial class SessionPage(Door door, NavigationManager navigation, WorkChanges changes) : IDisposable
{
    private const int MostFiles = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _gone = new();
    private Actor _actor = default!;
    private SessionView? _view;
    private RunView? _run;
    private string? _problem;
    private string? _told;
    private int _round;
    private bool _isFollowing;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool MayAct => _actor.IsEverywhere(Role.Administrator, Role.Trainer);

    public void Dispose()
    {
        changes.Decided.Remove(Hear);
        changes.Changed.Remove(Hear);
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            changes.Decided.Add(Hear);
            changes.Changed.Add(Hear);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            _view = await door.AskAsync(new GetSession(Id), _actor);
            _run = _view.RunId is { } run ? await door.AskAsync(new GetRun(run), _actor) : null;
        }
        catch (NotFoundException)
        {
            navigation.NavigateTo("/not-found", replace: true);

            return;
        }

        if (_view.Line.State == SessionState.Training && !_isFollowing)
        {
            _ = FollowAsync(_gone.Token);
        }
    }

    /// <summary>While a model is being made, and while it proposes anew.</summary>
    private async Task FollowAsync(CancellationToken gone)
    {
        _isFollowing = true;

        try
        {
            while (_view!.Line.State == SessionState.Training)
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
        finally
        {
            _isFollowing = false;
        }
    }

    private void Hear(Guid verdictId)
    {
        if (_view is { } view && view.Verdicts.Any(verdict => verdict.VerdictId == verdictId))
        {
            _ = InvokeAsync(LoadSoonAsync);
        }
    }

    private async Task LoadSoonAsync()
    {
        var round = ++_round;
        await Task.Delay(Pause);

        if (round == _round && !_gone.IsCancellationRequested)
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task NextAsync()
    {
        if (await door.AskAsync(new NextVerdict(Id), _actor) is { } next)
        {
            navigation.NavigateTo($"verdicts/{next}/review");
        }
        else
        {
            _told = Texts.Of("next.none");
        }
    }

    private Task TrainAsync() => DoAsync(async () => await door.AskAsync(new TrainSession(Id), _actor));

    private Task CancelAsync() => DoAsync(() => door.TellAsync(new CancelRun(_view!.RunId!.Value), _actor));

    private Task EndAsync(SessionOutcome outcome, string? reason) => DoAsync(() => door.TellAsync(new EndSession(Id, outcome, reason), _actor));

    private async Task UploadAsync(InputFileChangeEventArgs change)
    {
        foreach (var file in change.GetMultipleFiles(MostFiles))
        {
            await DoAsync(async () =>
            {
                using var bytes = new MemoryStream();
                await using var stream = file.OpenReadStream(PlatformSetup.LargestFile, _gone.Token);
                await stream.CopyToAsync(bytes, _gone.Token);
                var uploaded = await door.AskAsync(new UploadVerdict(bytes.ToArray(), file.Name, Purpose.Test), _actor);
                await door.TellAsync(new AddToSession(Id, uploaded.Id), _actor);
            });
        }
    }

    private async Task DoAsync(Func<Task> step)
    {
        (_problem, _told) = (null, null);

        try
        {
            await step();
        }
        catch (Exception refused) when (Problems.IsRefusal(refused))
        {
            _problem = Problems.TextOf(refused);
        }
        catch (IOException)
        {
            _problem = Texts.Of("unreadable");
        }

        await LoadAsync();
        StateHasChanged(); // the button was another component's
    }

    private static string CohortWords(PoolCohort cohort, string? court)
    {
        string?[] parts =
        [
            cohort.Purpose is { } purpose ? Texts.Of(purpose) : null,
            cohort.AgeBand is { } band ? Texts.Of(band) : null,
            court,
            cohort.Route is { } route ? Texts.Of(route) : null,
            cohort.ModelVersion,
            cohort.From is { } from ? Texts.Of("since", from) : null,
            cohort.To is { } to ? Texts.Of("until", to) : null,
        ];

        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } words ? words : Texts.Of("new.all");
    }

    private string UseWords(SessionVerdict verdict) => verdict switch
    {
        { IsTaught: true } => Texts.Of("use.taught"),
        _ when _view!.Line.ModelVersion is { } own && verdict.ProposedBy == own => Texts.Of("use.held"),
        _ => "",
    };
}
