using Anonymizer.Core;
using Anonymizer.Core.Review.Work;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Anonymizer.Web.Review.Work;

/// <summary>Keeps the page of a review true to who has the verdict: renews the lock while the reviewer works, and says when it is gone.</summary>
public sealed partial class WorkNotices(Door door, WorkChanges changes, TimeProvider clock, IJSRuntime browser) : IAsyncDisposable
{
    /// <summary>How much of a lock's time may be gone before work renews it.</summary>
    private const double RenewAt = 0.25;

    private ITimer? _runsOut;
    private DateTimeOffset? _until;
    private DateTimeOffset _renewFrom;
    private bool _had;
    private bool _could;
    private bool _isRenewing;
    private int _sequence;

    [Parameter, EditorRequired]
    public ReviewSession Session { get; set; } = default!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    private WorkView Work => Session.Work;

    public async ValueTask DisposeAsync()
    {
        Session.Changed -= Hear;
        changes.Changed.Remove(HearOthers);

        if (_runsOut is not null)
        {
            await _runsOut.DisposeAsync();
        }

        if (Work is { Access: WorkAccess.Mine, HeldSince: { } since })
        {
            await LeaveAsync(since);
        }
    }

    protected override void OnInitialized()
    {
        Session.Changed += Hear;
        changes.Changed.Add(HearOthers);
        _could = Session.CanEdit;
        Learn();
    }

    private Task TakeOverAsync() => Session.TellAndCatchUpAsync(new TakeOverReview(Session.File.VerdictId), Texts.Of("work-taken.said"));

    private Task GoOnAsync() => Session.TellAndCatchUpAsync(new KeepReview(Session.File.VerdictId), Texts.Of("work-taken.said"));

    private Task ReadAsync() => Session.TellAndCatchUpAsync(new ReadNote(Session.File.VerdictId), Texts.Of("work-note.said"));

    /// <summary>The reviewer moved or decided: the lock is theirs for a while longer.</summary>
    private void Hear() => _ = InvokeAsync(async () =>
    {
        Learn();
        StateHasChanged();

        if (_could != Session.CanEdit)
        {
            _could = Session.CanEdit;
            await browser.InvokeVoidAsync("surface.edit", _could);
        }

        await RenewAsync();
    });

    private void HearOthers(Guid verdictId)
    {
        if (verdictId == Session.File.VerdictId)
        {
            _ = InvokeAsync(Session.CatchUpAsync);
        }
    }

    private void Learn()
    {
        _had |= Work.Access == WorkAccess.Mine;
        _sequence = Work.Access == WorkAccess.RanOut ? _sequence : Session.Review.Sequence;

        if (Work is { Access: WorkAccess.Mine, HeldUntil: { } until } && until != _until)
        {
            var left = until - clock.GetUtcNow();
            (_until, _renewFrom) = (until, clock.GetUtcNow() + (left * RenewAt));
            _runsOut?.Dispose();
            _runsOut = clock.CreateTimer(_ => HearOthers(Session.File.VerdictId), null, left + TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        }
    }

    private async Task RenewAsync()
    {
        var now = clock.GetUtcNow();
        var isOver = Work.Access == WorkAccess.Mine && now >= _until;
        var isTakenAgain = Work.Access == WorkAccess.RanOut && Session.Review.Sequence != _sequence;

        if (_isRenewing || (!isOver && !isTakenAgain && (Work.Access != WorkAccess.Mine || now < _renewFrom)))
        {
            return;
        }

        _isRenewing = true;
        await KeepAsync(isOver || isTakenAgain);
        await Session.CatchUpAsync();
        _isRenewing = false;
    }

    /// <summary>A lock that ran out is not renewed unseen: the page shows it first.</summary>
    private async Task KeepAsync(bool onlyLook)
    {
        if (onlyLook)
        {
            return;
        }

        try
        {
            await door.TellAsync(new KeepReview(Session.File.VerdictId), Actor);
        }
        catch (DomainException)
        {
            // Somebody else has it by now: what is read next says so.
        }
    }

    /// <summary>Others need not wait until it runs out. A service that is going down needs no goodbye.</summary>
    private async Task LeaveAsync(DateTimeOffset since)
    {
        try
        {
            await door.TellAsync(new LeaveReview(Session.File.VerdictId, since), Actor);
        }
        catch (Exception gone) when (gone is ObjectDisposedException or OperationCanceledException or DomainException)
        {
            // It runs out by itself.
        }
    }
}
