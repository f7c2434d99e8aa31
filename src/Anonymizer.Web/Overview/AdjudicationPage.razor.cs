using Anonymizer.Core;
using Anonymizer.Core.Review.Readings;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Readings;
using Anonymizer.Web.Review.Work;
using Anonymizer.Web.Verdicts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Anonymizer.Web.Overview;

/// <summary>Only what two readers disagree on, one question at a time, each settled by one key.</summary>
public sealed partial class AdjudicationPage(Door door, NavigationManager navigation, WorkChanges changes, IJSRuntime browser) : IDisposable
{
    private const int MostPlaces = 3;

    private readonly Stack<string> _settled = [];
    private Actor _actor = default!;
    private AdjudicationFile? _file;
    private string? _problem;
    private int _index;
    private bool _mustFocus;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private Disagreement? Current => _file is { Disagreements: { Count: > 0 } all } ? all[Math.Min(_index, all.Count - 1)] : null;

    private bool MayDo => _file is { } file && _actor.IsIn(file.CourtId, Role.Workers);

    public void Dispose() => changes.Changed.Remove(Hear);

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            changes.Changed.Add(Hear);
            await LoadAsync();
            _index = NextOpen(-1) ?? 0;
            _mustFocus = _file is not null;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_mustFocus)
        {
            _mustFocus = false;
            await browser.InvokeVoidAsync("surface.focusOn", _file?.Open == 0 && MayDo ? "settle-finish" : "adjudication");
        }
    }

    private Reader? ChoiceOf(Disagreement disagreement) => _file!.Settled.TryGetValue(disagreement.Key, out var reader) ? reader : null;

    private async Task LoadAsync()
    {
        try
        {
            _file = await door.AskAsync(new GetAdjudication(Id), _actor);
        }
        catch (NotFoundException)
        {
            navigation.NavigateTo("/not-found", replace: true);
        }
        catch (DomainException refused)
        {
            (_file, _problem) = (null, Problems.TextOf(refused));
        }
    }

    private Task KeyAsync(KeyboardEventArgs key) => key.Key switch
    {
        "1" => SettleAsync(Reader.First),
        "2" => SettleAsync(Reader.Second),
        "u" => UndoAsync(),
        "n" => Go(1),
        "p" => Go(-1),
        _ => Task.CompletedTask,
    };

    private Task Go(int by)
    {
        _index = Current is null ? 0 : (_index + by + _file!.Disagreements.Count) % _file.Disagreements.Count;

        return Task.CompletedTask;
    }

    private async Task SettleAsync(Reader reader)
    {
        if (Current is { } current && MayDo && await TryAsync(() => door.TellAsync(new SettleDisagreement(Id, current.Key, reader), _actor)))
        {
            _settled.Push(current.Key);
            _index = NextOpen(_index) ?? _index;
            _mustFocus = true;
        }
    }

    private async Task UndoAsync()
    {
        if (MayDo && _settled.TryPop(out var key) && await TryAsync(() => door.TellAsync(new SettleDisagreement(Id, key, null), _actor)))
        {
            _index = _file?.Disagreements.Index().FirstOrDefault(one => one.Item.Key == key).Index ?? 0;
            _mustFocus = true;
        }
    }

    private async Task FinishAsync()
    {
        changes.Changed.Remove(Hear); // what follows would read as "nothing to settle"

        if (await TryAsync(() => door.TellAsync(new FinishAdjudication(Id), _actor), isLast: true))
        {
            var verdict = await door.AskAsync(new GetVerdict(Id), _actor);
            navigation.NavigateTo(verdict.State == VerdictState.Reviewed ? $"verdicts/{Id}" : $"verdicts/{Id}/review");
        }
    }

    private async Task<bool> TryAsync(Func<Task> step, bool isLast = false)
    {
        var isDone = false;

        try
        {
            _problem = null;
            await step();
            isDone = true;
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException or NotFoundException)
        {
            _problem = Problems.TextOf(refused);
        }

        if (!isLast || !isDone)
        {
            await LoadAsync();
        }

        return isDone;
    }

    /// <summary>The next open question after one, round the end; null when all are settled.</summary>
    private int? NextOpen(int after) => _file is not { } file ? null : Enumerable.Range(1, file.Disagreements.Count)
        .Select(step => (after + step) % file.Disagreements.Count)
        .Where(index => !file.Settled.ContainsKey(file.Disagreements[index].Key))
        .Select(index => (int?)index)
        .FirstOrDefault();

    private void Hear(Guid verdictId)
    {
        if (verdictId == Id)
        {
            _ = InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            });
        }
    }
}
