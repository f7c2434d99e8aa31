using Anonymizer.Web.Data;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Accounts.People;

/// <summary>Who may sign in: made, changed, locked, and given a new password.</summary>
public sealed partial class AccountsPage(Door door)
{
    private static readonly IReadOnlySet<Grant> Usual = new HashSet<Grant> { new(Role.Reviewer) };

    private Actor _actor = default!;
    private IReadOnlyList<AccountLine>? _accounts;
    private IReadOnlyList<CourtRow> _courts = [];
    private AccountLine? _changed;
    private NewAccount? _made;
    private string _madeFor = "";
    private string _email = "";
    private IReadOnlySet<Grant> _grants = Usual;
    private string? _problem;

    /// <summary>What will be otherwise once it is saved.</summary>
    private GrantChange Change => GrantChange.Between(_changed?.Grants ?? [], _grants);

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        _courts = await door.AskAsync(new ListCourts(), _actor);
        _accounts = await door.AskAsync(new ListAccounts(), _actor);
    }

    private string NameOf(Guid? court) => court is null ? Texts.Of("people.courts.all") : _courts.FirstOrDefault(one => one.Id == court)?.Name ?? "";

    private string TextOf(Grant grant) => Texts.Of("people.grant", NameOf(grant.CourtId), Texts.Of($"role.{grant.Role}"));

    private static IEnumerable<string> StateOf(AccountLine account) => new[]
    {
        account.IsLocked ? Texts.Of("people.locked") : null,
        account.HasSecondFactor ? Texts.Of("people.factor") : null,
        account.HasOneTimePassword ? Texts.Of("people.one-time") : null,
        account.IsFromDirectory ? Texts.Of("people.directory") : null,
    }.OfType<string>();

    private void Begin(AccountLine account) => (_changed, _grants, _made) = (account, account.Grants.ToHashSet(), null);

    private void Clear() => (_changed, _email, _grants) = (null, "", Usual);

    private Task SaveAsync() => _changed is { } account
        ? DoAsync(() => door.AskAsync(new ChangeAccount(account.Id, Grant.Least(_grants)), _actor))
        : MakeAsync(_email, new CreateAccount(_email, Grant.Least(_grants)));

    private Task MakeAsync(string email, IRequest<NewAccount> request) => DoAsync(async () =>
    {
        _made = await door.AskAsync(request, _actor);
        _madeFor = email;
    });

    private async Task DoAsync(Func<Task> act)
    {
        (_made, _problem) = (null, null);

        try
        {
            await act();
            Clear();
        }
        catch (Exception refused) when (Problems.IsRefusal(refused))
        {
            _problem = Problems.TextOf(refused);
        }

        await LoadAsync();
    }
}
