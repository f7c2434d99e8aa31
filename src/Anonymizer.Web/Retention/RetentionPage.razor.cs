using Anonymizer.Web.Data;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Retention.Holds;
using Anonymizer.Web.Retention.Purging;
using Anonymizer.Web.Retention.Rules;
using Anonymizer.Web.Verdicts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Retention;

/// <summary>For how long the courts keep what, what was deleted, and what must not be.</summary>
public sealed partial class RetentionPage(Door door, IOptions<RetentionOptions> options) : IDisposable
{
    private static readonly string[] Overseers = [Role.Administrator, Role.Auditor];
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly string _hour = TimeOnly.FromTimeSpan(TimeSpan.FromHours(options.Value.Hour)).ToShortTimeString();
    private readonly CancellationTokenSource _left = new();
    private Actor _actor = default!;
    private IReadOnlyList<CourtPeriods>? _rules;
    private IReadOnlyList<CourtRow> _courts = [];
    private PurgePage _purges = new([], null);
    private HoldPage _holds = new([], null);
    private PurgePreview? _preview;
    private string _court = "";
    private bool _past;
    private bool _watching;
    private string? _problem;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private IReadOnlyList<CourtRow> ChiefOf => [.. _courts.Where(court => _actor.IsIn(court.Id, Role.Administrator))];

    private Guid? Court => Guid.TryParse(_court, out var id) ? id : null;

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
            _courts = [.. (await door.AskAsync(new GetCourts(), _actor)).Where(court => _actor.IsIn(court.Id, Overseers))];
            _court = _actor.IsEverywhere(Overseers) || _courts.Count == 0 ? "" : _courts[0].Id.ToString();
            await LoadAsync();
        }
    }

    private void ForgetPreview() => _preview = null;

    private async Task LoadAsync()
    {
        _purges = await door.AskAsync(new ListPurges(), _actor);
        _holds = await door.AskAsync(new ListHolds(_past), _actor);
        _rules = await door.AskAsync(new ListRetention(), _actor);

        if (!_watching && _purges.Purges.Any(purge => purge.EndedAt is null))
        {
            _watching = true;
            _ = WatchAsync();
        }
    }

    private async Task OlderAsync(Guid before)
    {
        var more = await door.AskAsync(new ListPurges(before), _actor);
        _purges = new PurgePage([.. _purges.Purges, .. more.Purges], more.Next);
    }

    /// <summary>Looks again while a purge runs.</summary>
    private async Task WatchAsync()
    {
        try
        {
            while (_purges.Purges.Any(purge => purge.EndedAt is null))
            {
                await Task.Delay(Look, _left.Token);
                _purges = await door.AskAsync(new ListPurges(), _actor, _left.Token);
                await InvokeAsync(StateHasChanged);
            }

            _watching = false;
        }
        catch (OperationCanceledException)
        {
            // The page is left.
        }
    }

    private Task PreviewAsync() => DoAsync(async () => _preview = await door.AskAsync(new PreviewPurge(Court), _actor));

    private Task StartAsync() => DoAsync(async () =>
    {
        await door.AskAsync(new StartPurge(Court), _actor);
        _preview = null;
    });

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
