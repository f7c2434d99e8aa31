using Anonymizer.Web.Data;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Retention.Erasing;
using Anonymizer.Web.Retention.Holds;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Retention;

/// <summary>How long a verdict is kept: its holds, and its erasure or that of its case.</summary>
public sealed partial class KeepingPage(Door door, NavigationManager navigation)
{
    private Actor _actor = default!;
    private Keeping? _keeping;
    private ErasureReport? _preview;
    private ErasureReport? _erased;
    private string _holdReason = "";
    private string _eraseReason = "";
    private DateOnly? _until;
    private bool _ofCase;
    private bool _erasesCase;
    private string? _problem;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool IsChief => _actor.IsIn(_keeping?.Verdict.CourtId, Role.Administrator);

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            await LoadAsync();
        }
    }

    private string StateOf(KeptPart part) => part switch
    {
        { Purged: { } mark } => Texts.Of(mark.Cause == PurgeCause.Erasure ? "keeping.erased" : "keeping.purged", Moments.DayOf(mark.At)),
        { Until: null } => Texts.Of("rules.no-end"),
        { Until: { } until } when _keeping!.IsHeld => Texts.Of("keeping.held", Moments.DayOf(until)),
        { Until: { } until } => Moments.DayOf(until),
    };

    private async Task LoadAsync()
    {
        try
        {
            _keeping = await door.AskAsync(new GetKeeping(Id), _actor);
        }
        catch (NotFoundException)
        {
            navigation.NavigateTo("/not-found", replace: true);
        }
    }

    private Task HoldAsync() => DoAsync(async () =>
    {
        var ofCase = _ofCase ? _keeping!.Verdict.CaseId : null;
        await door.AskAsync(new PlaceHold(ofCase is null ? Id : null, ofCase, _holdReason, _until), _actor);
        (_holdReason, _until) = ("", null);
    });

    private Task PreviewAsync() => DoAsync(async () => _preview = _erasesCase && _keeping!.Verdict.CaseId is { } ofCase
        ? await door.AskAsync(new PreviewErasure(null, ofCase), _actor)
        : await door.AskAsync(new PreviewErasure(Id), _actor));

    private Task EraseAsync() => DoAsync(async () =>
    {
        _erased = _erasesCase && _keeping!.Verdict.CaseId is { } ofCase
            ? await door.AskAsync(new EraseCase(ofCase, _eraseReason), _actor)
            : await door.AskAsync(new EraseVerdict(Id, _eraseReason), _actor);
        (_preview, _eraseReason, _erasesCase) = (null, "", false);
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
