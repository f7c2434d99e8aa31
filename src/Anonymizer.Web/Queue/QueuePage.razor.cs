using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Verdicts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Anonymizer.Web.Queue;

/// <summary>All verdicts: what is to do with each. Filters, order and page stand in the address; the words of a name only on the page.</summary>
public sealed partial class QueuePage(Door door, NavigationManager navigation, VerdictProgress progress) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly HashSet<Guid> _chosen = [];
    private Actor? _actor;
    private VerdictPage? _list;
    private IReadOnlyList<CourtRow> _courts = [];
    private IReadOnlyList<Person> _people = [];
    private QueueAddress _address = new(VerdictFilter.All);
    private string? _name;
    private string? _problem;
    private int _round;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private string ExportAddress => navigation.GetUriWithQueryParameters("api/v1/verdicts/export", new Dictionary<string, object?>
    {
        ["state"] = WireOf(_address.Filter.State),
        ["purpose"] = WireOf(_address.Filter.Purpose),
        ["ageBand"] = WireOf(_address.Filter.AgeBand),
        ["court"] = _address.Filter.CourtId,
        ["case"] = _address.Filter.CaseId,
        ["priority"] = WireOf(_address.Filter.Priority),
        ["route"] = WireOf(_address.Filter.Route),
        ["waiting"] = _address.Filter.WaitingDays,
        ["doubts"] = _address.Filter.HasDoubts,
        ["assignee"] = _address.ToQuery()["assignee"],
        ["sort"] = WireOf<VerdictOrder>(_address.Order),
        ["falling"] = _address.IsFalling,
    });

    private IReadOnlyList<VerdictRow> Chosen => [.. (_list?.Verdicts ?? []).Where(verdict => _chosen.Contains(verdict.Id))];

    private bool MayWork(VerdictRow verdict) => _actor!.IsIn(verdict.CourtId, Role.Workers);

    private string? CaseNumber => _address.Filter.CaseId is null ? null : _list?.Verdicts is [var first, ..] ? first.CaseNumber : "";

    public void Dispose()
    {
        progress.Changed.Remove(HearProgress);
        navigation.LocationChanged -= HearAddress;
    }

    protected override async Task OnInitializedAsync()
    {
        _address = Read(navigation.Uri);

        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            progress.Changed.Add(HearProgress);
            navigation.LocationChanged += HearAddress;
            _courts = await door.AskAsync(new GetCourts(), _actor);
            _people = await door.AskAsync(new ListPeople(), _actor);
            await LoadAsync();
        }
    }

    private static QueueAddress Read(string uri) => QueueAddress.Of(QueryHelpers.ParseQuery(new Uri(uri).Query).ToDictionary(part => part.Key, part => part.Value.ToString()));

    private static string? WireOf<T>(T? value)
        where T : struct, Enum => value is { } known ? WireEnum.Write(known) : null;

    private async Task LoadAsync()
    {
        if (_actor is null)
        {
            return;
        }

        try
        {
            _list = await door.AskAsync(new ListVerdicts(_address.Filter with { Name = _name }, _address.Order, _address.IsFalling, _address.Page, _address.PageSize), _actor);
            _chosen.IntersectWith(_list.Verdicts.Select(verdict => verdict.Id));
        }
        catch (ForbiddenException refused)
        {
            _problem = Problems.TextOf(refused);
        }

        StateHasChanged();
    }

    private void Go(QueueAddress address) => navigation.NavigateTo(navigation.GetUriWithQueryParameters(address.ToQuery()));

    private async Task NameAsync(string? name)
    {
        _name = name;

        if (await RestedAsync())
        {
            _address = _address with { Page = 1 };
            await LoadAsync();
        }
    }

    private async Task ShowAllAsync()
    {
        _name = null;
        Go(new QueueAddress(VerdictFilter.All, _address.Order, _address.IsFalling, PageSize: _address.PageSize));
        await LoadAsync();
    }

    private async Task RetryAsync(VerdictRow verdict)
    {
        try
        {
            await door.TellAsync(new RetryVerdict(verdict.Id), _actor!);
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException or NotFoundException)
        {
            _problem = Problems.TextOf(refused);
        }

        await LoadAsync();
    }

    private void HearAddress(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        _address = Read(change.Location);
        await LoadAsync();
    });

    private void HearProgress(Guid verdictId) => _ = InvokeAsync(async () =>
    {
        StateHasChanged();
        await LoadSoonAsync();
    });

    /// <summary>Many verdicts may come or move at once: the list is read again when they rest for a moment.</summary>
    private async Task LoadSoonAsync()
    {
        if (await RestedAsync())
        {
            await LoadAsync();
        }
    }

    private async Task<bool> RestedAsync()
    {
        var round = ++_round;
        await Task.Delay(Pause);

        return round == _round;
    }
}
