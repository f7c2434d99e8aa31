using Anonymizer.Core;
using Anonymizer.Core.Teaching;
using Anonymizer.Web.Data;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>What people corrected, for a trainer to include, exclude or amend: by key and by mouse, one by one and many at once. The filter stands in the address.</summary>
public sealed partial class TeachingPage(Door door, NavigationManager navigation, IJSRuntime browser) : IDisposable
{
    private readonly HashSet<Guid> _chosen = [];
    private readonly Stack<(Guid Id, CorrectionState Before)> _done = [];
    private Actor _actor = default!;
    private TeachingAddress _address = new(CorrectionFilter.Waiting);
    private CorrectionPage? _list;
    private CorrectionGroups? _groups;
    private IReadOnlyList<CourtRow> _courts = [];
    private CorrectionItem? _amended;
    private string? _problem;
    private string? _said;
    private int _index;
    private bool _mustFocus;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool MayTeach => _actor.IsSomewhere(Role.Teachers);

    private CorrectionItem? Current => _list is { Corrections: { Count: > 0 } all } ? all[Math.Clamp(_index, 0, all.Count - 1)] : null;

    public void Dispose() => navigation.LocationChanged -= HearAddress;

    protected override async Task OnInitializedAsync()
    {
        _address = Read(navigation.Uri);

        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            navigation.LocationChanged += HearAddress;

            try
            {
                _courts = [.. (await door.AskAsync(new GetCourts(), _actor)).Where(court => _actor.IsIn(court.Id, Role.TeachingReaders))];
                await LoadAsync();
            }
            catch (ForbiddenException refused)
            {
                _problem = Problems.TextOf(refused);
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_mustFocus)
        {
            _mustFocus = false;
            await browser.InvokeVoidAsync("surface.focusOn", "corrections");
        }
    }

    private bool MayDo(CorrectionItem item) => _actor.IsIn(item.CourtId, Role.Teachers);

    private static TeachingAddress Read(string uri) => TeachingAddress.Of(QueryHelpers.ParseQuery(new Uri(uri).Query).ToDictionary(part => part.Key, part => part.Value.ToString()));

    private async Task LoadAsync()
    {
        _groups = await door.AskAsync(new GetCorrectionGroups(_address.Filter), _actor);
        _list = await door.AskAsync(new ListCorrections(_address.Filter, _address.Page), _actor);
        _chosen.IntersectWith(_list.Corrections.Select(item => item.Row.Id));
        _index = Math.Clamp(_index, 0, Math.Max(0, _list.Corrections.Count - 1));
    }

    private void Go(TeachingAddress address) => navigation.NavigateTo(navigation.GetUriWithQueryParameters(address.ToQuery()));

    private Task KeyAsync(KeyboardEventArgs key) => (key.Key, MayTeach) switch
    {
        ("n" or "j", _) => Move(1),
        ("p" or "k", _) => Move(-1),
        ("i", true) => DecideAsync(CorrectionState.Included, Targets()),
        ("x", true) => DecideAsync(CorrectionState.Excluded, Targets()),
        ("s", true) when Current is { } current && MayDo(current) => Choose(current.Row.Id),
        ("a", true) when Current is { } current && MayDo(current) => Amend(),
        ("u", true) => UndoAsync(),
        _ => Task.CompletedTask,
    };

    private Task Amend()
    {
        _amended = Current;

        return Task.CompletedTask;
    }

    private Task Move(int by)
    {
        _index = Math.Clamp(_index + by, 0, Math.Max(0, (_list?.Corrections.Count ?? 0) - 1));

        return Task.CompletedTask;
    }

    /// <summary>What a key decides: what is chosen, else the one that the cursor is on.</summary>
    private IReadOnlyList<Guid> Targets() => _chosen.Count > 0 ? [.. _chosen] : Current is { } current && MayDo(current) ? [current.Row.Id] : [];

    private Task Choose(Guid id)
    {
        _ = _chosen.Remove(id) || _chosen.Add(id);

        return Task.CompletedTask;
    }

    private void ChooseAll() => _chosen.UnionWith(_list!.Corrections.Where(MayDo).Select(item => item.Row.Id));

    private async Task DecideAsync(CorrectionState state, IReadOnlyList<Guid> ids)
    {
        var before = _list!.Corrections.Where(item => ids.Contains(item.Row.Id)).Select(item => (item.Row.Id, item.Row.State)).ToList();

        if (ids.Count > 0 && await TryAsync(() => door.TellAsync(new DecideCorrections(ids, state), _actor)))
        {
            before.ForEach(_done.Push);
            _chosen.Clear();
            _mustFocus = true;
        }
    }

    private async Task UndoAsync()
    {
        if (_done.TryPop(out var last) && await TryAsync(() => door.TellAsync(new DecideCorrections([last.Id], last.Before), _actor)))
        {
            _mustFocus = true;
        }
    }

    private Task<bool> AllAsync(CorrectionState state) => TryAsync(async () =>
    {
        var decided = await door.AskAsync(new DecideMatching(_address.Filter, state), _actor);
        _said = decided.Left == 0 ? Texts.Count("bulk.decided", decided.Decided) : Texts.Of("bulk.left", decided.Decided, decided.Left);
    });

    private async Task AmendedAsync(bool isDone)
    {
        (_amended, _mustFocus) = (null, true);

        if (isDone)
        {
            await LoadAsync();
        }
    }

    private async Task<bool> TryAsync(Func<Task> step)
    {
        (_problem, _said) = (null, null);

        try
        {
            await step();
            await LoadAsync();

            return true;
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException or NotFoundException)
        {
            _problem = Problems.TextOf(refused);
            await LoadAsync();

            return false;
        }
    }

    private void HearAddress(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        (_address, _index, _said) = (Read(change.Location), 0, null);
        await LoadAsync();
        StateHasChanged();
    });
}
