using Anonymizer.Web.Data;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Accounts.People;

/// <summary>Who may sign in: made, changed, locked, and given a new password.</summary>
public sealed partial class AccountsPage(Door door)
{
    private Actor _actor = default!;
    private IReadOnlyList<AccountLine>? _accounts;
    private IReadOnlyList<CourtRow> _courts = [];
    private AccountLine? _changed;
    private NewAccount? _made;
    private string _madeFor = "";
    private string _email = "";
    private HashSet<string> _roles = [Role.Reviewer];
    private IReadOnlyList<Guid>? _chosen;
    private string? _problem;

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

    private string CourtsOf(IReadOnlyList<Guid>? courts) =>
        courts is null ? Texts.Of("people.courts.all") : string.Join(", ", _courts.Where(court => courts.Contains(court.Id)).Select(court => court.Name));

    private static IEnumerable<string> StateOf(AccountLine account) => new[]
    {
        account.IsLocked ? Texts.Of("people.locked") : null,
        account.HasSecondFactor ? Texts.Of("people.factor") : null,
        account.HasOneTimePassword ? Texts.Of("people.one-time") : null,
        account.IsFromDirectory ? Texts.Of("people.directory") : null,
    }.OfType<string>();

    private void Toggle(string role, bool isChosen) => _roles = isChosen ? [.. _roles, role] : [.. _roles.Where(other => other != role)];

    private void Change(AccountLine account) => (_changed, _roles, _chosen, _made) = (account, [.. account.Roles], account.Courts, null);

    private void Clear() => (_changed, _email, _roles, _chosen) = (null, "", [Role.Reviewer], null);

    private Task SaveAsync() => _changed is { } account
        ? DoAsync(() => door.TellAsync(new ChangeAccount(account.Id, [.. _roles], _chosen), _actor))
        : MakeAsync(_email, new CreateAccount(_email, [.. _roles], _chosen));

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
