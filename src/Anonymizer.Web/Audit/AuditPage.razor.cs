using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Audit;

/// <summary>The ledger for auditors: who did what, filtered; is it whole; take it out and check it elsewhere.</summary>
public sealed partial class AuditPage(Door door)
{
    private const int MostFaults = 20;

    private static readonly IReadOnlyList<string> Actions =
        [.. typeof(AuditPage).Assembly.GetTypes().Where(AuditedRequests.IsAudited).Select(AuditedRequests.ActionOf).Order(StringComparer.Ordinal)];

    private Actor _actor = default!;
    private LedgerPage? _page;
    private LedgerState? _state;
    private string _action = "";
    private string _subject = "";
    private DateOnly? _from;
    private DateOnly? _to;
    private Person? _person;
    private long? _before;
    private bool _verifying;

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

    private static string NameOf(Person by) => by.Id == Actor.Service.Id ? Texts.Of("by.service") : by.Name ?? Texts.Of("by.program", by.Id.ToString()[..8]);

    private async Task LoadAsync()
    {
        _before = null;
        await AskAsync();
    }

    private async Task OlderAsync()
    {
        _before = _page!.Entries[^1].Sequence;
        await AskAsync();
    }

    private async Task ByAsync(Person? person)
    {
        _person = person;
        await LoadAsync();
    }

    private async Task AboutAsync(string subject)
    {
        _subject = subject;
        await LoadAsync();
    }

    private async Task AskAsync() => _page = await door.AskAsync(new GetLedger(new LedgerFilter(_action, _person?.Id, _subject, _from, _to), _before), _actor);

    private async Task VerifyAsync()
    {
        _verifying = true;

        try
        {
            _state = await door.AskAsync(new VerifyLedger(), _actor);
        }
        finally
        {
            _verifying = false;
        }
    }
}
