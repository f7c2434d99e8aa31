using Anonymizer.Web.Models.Registry;
using Anonymizer.Web.Models.Shadow;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Models;

/// <summary>One model: the gate's answer, the comparison, its evidence beside the model in use, where it comes from.</summary>
public sealed partial class ModelPage(Door door)
{
    private Actor _actor = default!;
    private ModelView? _model;
    private string? _problem;
    private bool _isUnknown;

    [Parameter]
    public string Version { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool CanAct => _actor.IsEverywhere(Role.Teachers);

    private bool CanOverride => _actor.IsEverywhere(Role.Administrator);

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
            (_model, _isUnknown) = (await door.AskAsync(new GetModel(Version), _actor), false);
        }
        catch (NotFoundException)
        {
            (_model, _isUnknown) = (null, true);
        }
    }

    private Task PromoteAsync(string reason) => ActAsync(() => door.TellAsync(new PromoteModel(Version, reason), _actor));

    private Task ShadowAsync(bool isStarted) => ActAsync(() => door.TellAsync(new SetShadow(isStarted ? Version : null), _actor));

    private async Task ActAsync(Func<Task> act)
    {
        _problem = await ModelsPage.TryAsync(act);
        await LoadAsync();
    }
}
