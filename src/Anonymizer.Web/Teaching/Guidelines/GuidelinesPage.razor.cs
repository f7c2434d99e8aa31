using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Teaching.Guidelines;

/// <summary>The annotation guideline, type by type, with every version that held.</summary>
public sealed partial class GuidelinesPage(Door door)
{
    private Actor _actor = default!;
    private Guideline? _shown;
    private int? _number;
    private int _newest;
    private string? _edited;
    private string _text = "";
    private string? _problem;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private static IEnumerable<string> Types => ["", .. EntityType.Known.Select(type => type.Name)];

    /// <summary>An old version is read, not written.</summary>
    private bool MayDo => _number is null && _actor.IsEverywhere(Role.Administrator, Role.Trainer);

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            await TryAsync(LoadAsync);
        }
    }

    private async Task LoadAsync()
    {
        _shown = await door.AskAsync(new GetGuidelines(_number), _actor);
        _newest = _number is null ? _shown.Number : _newest;
    }

    private Task ShowAsync(int number)
    {
        (_number, _edited) = (number == _newest ? null : number, null);

        return TryAsync(LoadAsync);
    }

    private void Edit(string type, string? text) => (_edited, _text) = (type, text ?? "");

    private Task SaveAsync() => TryAsync(async () =>
    {
        await door.AskAsync(new WriteGuideline(_edited!, _text, _newest), _actor);
        _edited = null;
        await LoadAsync();
    });

    private async Task TryAsync(Func<Task> step)
    {
        _problem = null;

        try
        {
            await step();
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException)
        {
            _problem = Problems.TextOf(refused);
        }
    }
}
