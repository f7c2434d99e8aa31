using Anonymizer.Core;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;

namespace Anonymizer.Web.Gold;

/// <summary>One version of a gold set: put together, locked, and measured on.</summary>
public sealed partial class GoldVersionPage(Door door, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private Actor _actor = default!;
    private GoldVersionFile? _file;
    private IReadOnlyList<GoldCandidate> _candidates = [];
    private string _guidelines = "";
    private string? _problem;
    private string? _told;
    private bool _isMeasuring;
    private int _measured;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool MayAct => _actor.IsEverywhere(Role.Teachers);

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            var file = await door.AskAsync(new GetGoldVersion(Id), _actor);
            _candidates = file.Version.IsLocked ? [] : await door.AskAsync(new ListGoldCandidates(Id), _actor);
            _file = file;
        }
        catch (NotFoundException)
        {
            navigation.NavigateTo("/not-found", replace: true);
        }
    }

    private Task AddAsync(IReadOnlyList<Guid> verdicts) => TryAsync(() => door.TellAsync(new AddToGold(Id, verdicts), _actor));

    private Task RemoveAsync(Guid goldVerdict) => TryAsync(() => door.TellAsync(new RemoveFromGold(Id, goldVerdict), _actor));

    private Task LockAsync() => TryAsync(() => door.TellAsync(new LockGold(Id, _guidelines), _actor));

    private Task ImportAsync(InputFileChangeEventArgs chosen) => TryAsync(async () =>
    {
        using var bytes = new MemoryStream();
        await chosen.File.OpenReadStream(PlatformSetup.LargestFile, _gone.Token).CopyToAsync(bytes, _gone.Token);
        _told = Texts.Count("import.done", await door.AskAsync(new ImportGold(Id, bytes.ToArray()), _actor));
    });

    private Task MeasureAsync() => TryAsync(async () =>
    {
        (_isMeasuring, _measured) = (true, 0);

        foreach (var verdict in _file!.Verdicts)
        {
            await door.TellAsync(new PredictGold(verdict.Id), _actor, _gone.Token);
            _measured++;
            StateHasChanged();
        }

        _told = Texts.Count("measure.done", _measured);
    });

    private async Task PractiseAsync(Guid goldVerdict)
    {
        try
        {
            var number = _file!.Verdicts.Index().First(verdict => verdict.Item.Id == goldVerdict).Index + 1;
            var copy = await door.AskAsync(new StartPractice(goldVerdict, Texts.Of("practice.name", number, _file.Name)), _actor);
            navigation.NavigateTo($"verdicts/{copy}/review");
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException or NotFoundException)
        {
            _problem = Problems.TextOf(refused);
        }
    }

    private async Task TryAsync(Func<Task> step)
    {
        (_problem, _told) = (null, null);

        try
        {
            await step();
        }
        catch (OperationCanceledException)
        {
            return; // the page is gone
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException or NotFoundException or ValidationException or IOException)
        {
            _problem = Problems.TextOf(refused);
        }
        finally
        {
            _isMeasuring = false;
        }

        await LoadAsync();
        StateHasChanged(); // the tables call back without it
    }
}
