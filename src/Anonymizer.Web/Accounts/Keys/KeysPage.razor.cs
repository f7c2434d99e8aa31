using Anonymizer.Web.Data;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Accounts.Keys;

/// <summary>The keys of programs: made for what they need, rotated and revoked.</summary>
public sealed partial class KeysPage(Door door, TimeProvider clock)
{
    private static readonly IReadOnlyList<Operation> Each = [.. Enum.GetValues<Operation>().Where(operation => operation is not (Operation.None or Operation.All))];

    private Actor _actor = default!;
    private IReadOnlyList<ApiKeyLine>? _keys;
    private IReadOnlyList<CourtRow> _courts = [];
    private NewApiKey? _made;
    private string _name = "";
    private Operation _operations = Operation.Read | Operation.Upload;
    private IReadOnlyList<Guid>? _chosen;
    private int? _days;
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
        _keys = await door.AskAsync(new ListApiKeys(), _actor);
    }

    private string CourtsOf(IReadOnlyList<Guid>? courts) =>
        courts is null ? Texts.Of("people.courts.all") : string.Join(", ", _courts.Where(court => courts.Contains(court.Id)).Select(court => court.Name));

    private IEnumerable<string> StateOf(ApiKeyLine key) => new[]
    {
        key.RevokedAt is { } revoked ? Texts.Of("keys.revoked", Moments.DayOf(revoked)) : null,
        key is { RevokedAt: null, ExpiresAt: { } expires } ? Texts.Of(expires > clock.GetUtcNow() ? "keys.expires" : "keys.expired", Moments.DayOf(expires)) : null,
        key.UsedAt is { } used ? Texts.Of("keys.used", Moments.DayOf(used)) : Texts.Of("keys.unused"),
        key.FormerUntil is { } former && former > clock.GetUtcNow() ? Texts.Of("keys.former", Moments.Of(former)) : null,
    }.OfType<string>();

    private void Toggle(Operation operation, bool isChosen) => _operations = isChosen ? _operations | operation : _operations & ~operation;

    private Task AddAsync() => DoAsync(async () =>
    {
        _made = await door.AskAsync(new CreateApiKey(_name, _operations, _chosen, _days), _actor);
        (_name, _chosen, _days) = ("", null, null);
    });

    private async Task DoAsync(Func<Task> act)
    {
        (_made, _problem) = (null, null);

        try
        {
            await act();
        }
        catch (Exception refused) when (Problems.IsRefusal(refused))
        {
            _problem = Problems.TextOf(refused);
        }

        await LoadAsync();
    }
}
