using Anonymizer.Core;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Verdicts;

/// <summary>All verdicts: what is to do with each. The filter stands in the address.</summary>
public sealed partial class VerdictsPage(Door door, NavigationManager navigation, VerdictProgress progress) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private Actor? _actor;
    private VerdictPage? _list;
    private string? _problem;
    private string? _typed;
    private int _round;

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Name { get; set; }

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool IsFiltered => !string.IsNullOrEmpty(Name) || StateOf(State) is not null;

    public void Dispose() => progress.Changed.Remove(HearProgress);

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            progress.Changed.Add(HearProgress);
        }
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private static VerdictState? StateOf(string? name) => Enum.TryParse<VerdictState>(name, out var state) && Enum.IsDefined(state) ? state : null;

    private static string Target(VerdictRow verdict) => verdict.State is VerdictState.Reviewed or VerdictState.Released
        ? $"verdicts/{verdict.Id}/release"
        : $"verdicts/{verdict.Id}/review";

    private async Task LoadAsync()
    {
        if (_actor is not null)
        {
            _list = await door.AskAsync(new ListVerdicts(StateOf(State), Name, Page: Math.Clamp(Page ?? 1, 1, 1_000_000)), _actor);
        }
    }

    private async Task TypedAsync(ChangeEventArgs change)
    {
        _typed = change.Value as string;

        if (await RestedAsync())
        {
            Go();
        }
    }

    private void Apply() => Go();

    private void Chose(ChangeEventArgs change) => Go(state: change.Value as string ?? "");

    private void Go(string? state = null, int? page = null) => navigation.NavigateTo(navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["q"] = string.IsNullOrWhiteSpace(_typed ?? Name) ? null : _typed ?? Name,
        ["state"] = (state ?? State) is { Length: > 0 } chosen ? chosen : null,
        ["page"] = page is > 1 ? page : null,
    }));

    private async Task RetryAsync(VerdictRow verdict)
    {
        try
        {
            await door.TellAsync(new RetryVerdict(verdict.Id), _actor!);
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException or NotFoundException)
        {
            _problem = refused.Message;
        }

        await LoadAsync();
    }

    /// <summary>Many verdicts may move at once: the list is read again when they rest for a moment.</summary>
    private void HearProgress(Guid verdictId) => _ = InvokeAsync(async () =>
    {
        StateHasChanged();

        if (await RestedAsync())
        {
            await LoadAsync();
            StateHasChanged();
        }
    });

    private async Task<bool> RestedAsync()
    {
        var round = ++_round;
        await Task.Delay(Pause);

        return round == _round;
    }
}
