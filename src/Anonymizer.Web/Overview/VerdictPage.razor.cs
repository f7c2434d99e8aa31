using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Work;
using Mediator;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Overview;

/// <summary>A verdict with all that people did about it: who has it, its versions, its second reading, its problems.</summary>
public sealed partial class VerdictPage(Door door, NavigationManager navigation, WorkChanges changes) : IDisposable
{
    private Actor _actor = default!;
    private VerdictFile? _file;
    private string? _problem;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    public void Dispose() => changes.Changed.Remove(Hear);

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            changes.Changed.Add(Hear);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            _file = await door.AskAsync(new GetOverview(Id), _actor);
        }
        catch (NotFoundException)
        {
            navigation.NavigateTo("/not-found", replace: true);
        }
    }

    private Task DoAsync(IRequest request) => TryAsync(() => door.TellAsync(request, _actor));

    private Task AskAsync(IRequest<Guid> request) => TryAsync(() => door.AskAsync(request, _actor));

    private async Task TryAsync(Func<Task> step)
    {
        try
        {
            _problem = null;
            await step();
        }
        catch (Exception refused) when (Problems.IsRefusal(refused))
        {
            _problem = Problems.TextOf(refused);
        }

        await LoadAsync();
        StateHasChanged();
    }

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
