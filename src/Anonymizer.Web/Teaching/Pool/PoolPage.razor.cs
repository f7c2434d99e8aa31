using Anonymizer.Web.Data;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Teaching.Erasing;
using Anonymizer.Web.Teaching.Exchange;
using Anonymizer.Web.Teaching.Pseudonyms;
using Anonymizer.Web.Teaching.Rules;
using Anonymizer.Web.Verdicts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;

namespace Anonymizer.Web.Teaching.Pool;

/// <summary>What may be learned from: under which rules, what comes and goes as a file, what is erased on request.</summary>
public sealed partial class PoolPage(Door door)
{
    private Actor _actor = default!;
    private PoolView? _pool;
    private IReadOnlyList<CourtTeaching> _rules = [];
    private IReadOnlyList<CourtRow> _courts = [];
    private IReadOnlyList<PseudonymTrial> _trials = [];
    private IReadOnlyList<NamingText>? _found;
    private string? _problem;
    private string? _said;

    /// <summary>What was said names models that learned what was erased.</summary>
    private bool _named;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool MayRule => _actor.IsEverywhere(Role.Administrator);

    private bool MayTeach => _actor.IsEverywhere(Role.Administrator, Role.Trainer);

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            await TryAsync(() => Task.CompletedTask);
        }
    }

    private async Task LoadAsync()
    {
        _courts = await door.AskAsync(new GetCourts(), _actor);
        _rules = await door.AskAsync(new GetTeachingRules(), _actor);
        _trials = await door.AskAsync(new GetPseudonymTrials(), _actor);
        _pool = await door.AskAsync(new GetPool(), _actor);
    }

    private Task TryPseudonymsAsync(TryPseudonyms command) => TryAsync(async () =>
    {
        await door.AskAsync(command, _actor);
        _said = Texts.Of("pseudonyms.done");
    });

    private Task SetAsync(SetTeachingRules command) => TryAsync(async () =>
    {
        await door.TellAsync(command, _actor);
        _said = Texts.Of("rules.saved");
    });

    private Task ImportAsync(IBrowserFile file) => TryAsync(async () =>
    {
        using var bytes = new MemoryStream();
        await using var stream = file.OpenReadStream(ImportTexts.Largest);
        await stream.CopyToAsync(bytes);
        var taken = await door.AskAsync(new ImportTexts(file.Name, bytes.ToArray()), _actor);
        _said = Texts.Of("exchange.taken", taken.Added, taken.Known);
    });

    private Task FindAsync(string name) => TryAsync(async () => _found = await door.AskAsync(new FindNamed(name), _actor));

    private Task EraseAsync(EraseFromPool command) => TryAsync(async () =>
    {
        var erased = await door.AskAsync(command, _actor);
        _found = null;
        _named = erased.Models.Count > 0;
        _said = erased.Models.Count == 0
            ? Texts.Of("erasure.done", erased.Verdicts + erased.Imported)
            : Texts.Of("erasure.done-models", erased.Verdicts + erased.Imported, string.Join(", ", erased.Models));
    });

    private async Task TryAsync(Func<Task> step)
    {
        (_problem, _said, _named) = (null, null, false);

        try
        {
            await step();
            await LoadAsync();
        }
        catch (IOException)
        {
            _problem = Texts.Of("exchange.too-large");
        }
        catch (Exception refused) when (Problems.IsRefusal(refused))
        {
            _problem = Problems.TextOf(refused);
        }

        StateHasChanged(); // the panels' own events draw the panels alone
    }
}
