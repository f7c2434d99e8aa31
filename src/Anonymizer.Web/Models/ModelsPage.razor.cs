using Anonymizer.Core;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Models.Registry;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Platform;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Models;

/// <summary>All models, which is in use, the runs that made them, and who did what.</summary>
public sealed partial class ModelsPage(Door door, NavigationManager navigation)
{
    private Actor _actor = default!;
    private ModelList? _list;
    private string? _problem;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool CanAct => _actor.IsEverywhere(Role.Teachers);

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            _list = await door.AskAsync(new ListModels(), _actor);
        }
    }

    internal static bool IsRefusal(Exception exception) => exception is DomainException or ForbiddenException or NotFoundException or ValidationException;

    /// <summary>Does something, and says what was refused.</summary>
    /// <returns>What was refused, in the reader's language, or null.</returns>
    internal static async Task<string?> TryAsync(Func<Task> act)
    {
        try
        {
            await act();

            return null;
        }
        catch (DomainException second) when (ChangedMeanwhile.IsTold(second))
        {
            return Problems.TextOf("run.busy", "A training run is under way. Wait until it is done, or cancel it.");
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            return Problems.TextOf(refused);
        }
    }

    private async Task StartAsync(string note)
    {
        var id = Guid.Empty;
        _problem = await TryAsync(async () => id = await door.AskAsync(new StartRun(note), _actor));

        if (_problem is null)
        {
            navigation.NavigateTo($"models/runs/{id}");
        }
    }

    private Task PromoteAsync(string version) => ActAsync(() => door.TellAsync(new PromoteModel(version), _actor));

    private Task RollBackAsync() => ActAsync(() => door.AskAsync(new RollBackModel(), _actor));

    private async Task ActAsync(Func<Task> act)
    {
        _problem = await TryAsync(act);
        _list = await door.AskAsync(new ListModels(), _actor);
    }
}
