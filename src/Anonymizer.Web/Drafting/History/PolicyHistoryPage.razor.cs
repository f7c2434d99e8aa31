using Anonymizer.Core.Policy.Changes;
using Anonymizer.Web.Components;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Drafting.History;

/// <summary>Who changed a policy, when, what and why; the difference of any two versions; the way back to an older one.</summary>
public sealed partial class PolicyHistoryPage(Door door, NavigationManager navigation)
{
    private Actor _actor = default!;
    private PolicyHistory? _history;
    private Dialog? _dialog;
    private int _from;
    private int _to;
    private int _number;
    private string _reason = "";
    private string? _problem;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery]
    public int? From { get; set; }

    [SupplyParameterFromQuery]
    public int? To { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool CanEdit => _actor.IsEverywhere(Role.Administrator);

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            await LoadAsync();
        }
    }

    protected override void OnParametersSet()
    {
        if (_history is { } history)
        {
            _to = history.Find(To ?? 0)?.Number ?? history.Newest.Number;
            _from = history.Find(From ?? 0)?.Number ?? Math.Max(1, _to - 1);
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            _history = await door.AskAsync(new GetPolicy(Id), _actor);
            OnParametersSet();
        }
        catch (NotFoundException)
        {
            navigation.NavigateTo("/not-found", replace: true);
        }
    }

    private IReadOnlyList<PolicyChange> Compared(PolicyHistory history) => PolicyDiff.Between(history.Find(_from)!.Policy, history.Find(_to)!.Policy);

    private void Look(int from, int to) =>
        navigation.NavigateTo(navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["from"] = from, ["to"] = to }), replace: true);

    private void Ask(int number)
    {
        (_number, _reason) = (number, "");
        _dialog!.Open();
    }

    private async Task RestoreAsync()
    {
        try
        {
            await door.AskAsync(new RestorePolicy(Id, _history!.Newest.Number, _number, _reason), _actor);
            _problem = null;
        }
        catch (Exception refused) when (PoliciesPage.IsRefusal(refused))
        {
            _problem = Problems.TextOf(refused);
        }

        await _dialog!.CloseAsync();
        await LoadAsync();
    }
}
