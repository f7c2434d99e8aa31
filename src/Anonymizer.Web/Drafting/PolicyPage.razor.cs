using Anonymizer.Web.Components;
using Anonymizer.Web.Drafting.Preview;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Anonymizer.Web.Drafting;

/// <summary>One policy, edited beside a verdict that shows at once what the change does. Nothing is stored before it is saved with a reason.</summary>
public sealed partial class PolicyPage(Door door, NavigationManager navigation, IJSRuntime browser) : IDisposable
{
    private static readonly string[] Tabs = ["types", "roles", "rules", "zones", "reasons", "thresholds", "routes", "general"];

    private Actor _actor = default!;
    private PolicyDraft? _draft;
    private IReadOnlyList<PreviewableVerdict> _verdicts = [];
    private Dialog? _save;
    private string _tab = Tabs[0];
    private Guid? _verdict;
    private string _reason = "";
    private string? _problem;
    private string? _refused;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    [SupplyParameterFromQuery]
    public Guid? Verdict { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    public void Dispose() => Forget();

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            await LoadAsync();
        }
    }

    protected override void OnParametersSet() => _tab = Tabs.Contains(Tab) ? Tab! : Tabs[0];

    private static string State(PolicyDraft draft) => draft.Changes.Count switch
    {
        0 when draft.CanEdit => Texts.Of("policy.unchanged"),
        0 => "",
        var count => Texts.Count("policy.changed", count),
    };

    private string Here(string tab) => navigation.GetUriWithQueryParameter("tab", tab);

    private async Task LoadAsync()
    {
        try
        {
            var history = await door.AskAsync(new GetPolicy(Id), _actor);
            _verdicts = await door.AskAsync(new ListPreviewable(), _actor);
            _verdict = Verdict ?? (_verdicts.Count > 0 ? _verdicts[0].Id : null);
            Forget();
            _draft = new PolicyDraft(history.Newest.Number, history.Newest.Policy, _actor.IsEverywhere(Role.Administrator));
            _draft.Changed += Hear;
        }
        catch (NotFoundException)
        {
            navigation.NavigateTo("/not-found", replace: true);
        }
    }

    /// <summary>The parts of the page are one edit; leaving it would lose what is not saved.</summary>
    private async Task KeepAsync(LocationChangingContext context)
    {
        var isLeft = navigation.ToAbsoluteUri(context.TargetLocation).AbsolutePath != navigation.ToAbsoluteUri(navigation.Uri).AbsolutePath;

        if (isLeft && _draft is { Changes.Count: > 0 } && !await browser.InvokeAsync<bool>("confirm", Texts.Of("policy.leave")))
        {
            context.PreventNavigation();
        }
    }

    private void RememberVerdict() => navigation.NavigateTo(navigation.GetUriWithQueryParameter("verdict", _verdict), replace: true);

    private void OpenSave()
    {
        (_reason, _refused) = ("", null);
        _save!.Open();
    }

    private async Task SaveAsync()
    {
        try
        {
            await door.AskAsync(new SavePolicy(Id, _draft!.Number, _draft.Current.ToJson(), _reason), _actor);
            await _save!.CloseAsync();
            await LoadAsync();
        }
        catch (Exception refused) when (PoliciesPage.IsRefusal(refused))
        {
            _refused = Problems.TextOf(refused);
        }
    }

    private void Forget()
    {
        if (_draft is { } draft)
        {
            draft.Changed -= Hear;
        }
    }

    private void Hear() => _ = InvokeAsync(StateHasChanged);
}
