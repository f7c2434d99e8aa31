using Anonymizer.Core;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Work;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace Anonymizer.Web.Sessions;

/// <summary>Says above a verdict's pages which teaching session it belongs to. The review page itself knows of no session.</summary>
public sealed partial class SessionStrip(Door door, NavigationManager navigation, WorkChanges changes) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private Actor? _actor;
    private SessionGlance? _glance;
    private Guid? _verdictId;
    private string? _told;
    private int _round;
    private bool _isGone;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    public void Dispose()
    {
        _isGone = true;
        navigation.LocationChanged -= Follow;
        changes.Decided.Remove(Hear);
        changes.Changed.Remove(Hear);
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && Actor.Of((await Authentication).User) is var actor && actor.IsEverywhere(Role.Administrator, Role.Trainer))
        {
            _actor = actor;
            navigation.LocationChanged += Follow;
            changes.Decided.Add(Hear);
            changes.Changed.Add(Hear);
            await LookAsync();
        }
    }

    private Guid? VerdictHere() => navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0].Split('/') switch
    {
        ["verdicts", var id, ..] when Guid.TryParse(id, out var verdict) => verdict,
        _ => null,
    };

    private async Task LookAsync()
    {
        _verdictId = VerdictHere();
        _glance = _verdictId is { } verdict ? await door.AskAsync(new GetSessionOf(verdict), _actor!) : null;
    }

    private void Follow(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        _told = null;
        await LookAsync();
        StateHasChanged();
    });

    private void Hear(Guid verdictId)
    {
        if (_glance is not null && verdictId == _verdictId)
        {
            _ = InvokeAsync(LookSoonAsync);
        }
    }

    /// <summary>Keys come fast: the figures follow when they rest.</summary>
    private async Task LookSoonAsync()
    {
        var round = ++_round;
        await Task.Delay(Pause);

        if (round == _round && !_isGone)
        {
            await LookAsync();
            StateHasChanged();
        }
    }

    private async Task NextAsync()
    {
        try
        {
            if (await door.AskAsync(new NextVerdict(_glance!.SessionId, _verdictId), _actor!) is { } next)
            {
                navigation.NavigateTo($"verdicts/{next}/review", forceLoad: true);
            }
            else
            {
                _told = Texts.Of("next.none");
            }
        }
        catch (DomainException ended)
        {
            _told = Localization.Problems.TextOf(ended);
        }
    }
}
