using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Teaching.Guidelines;

/// <summary>What a person who marks has to keep to, beside the text that they mark.</summary>
public sealed partial class GuidelineTab(Door door) : IDisposable
{
    private const string Follow = "";

    private Guideline? _guideline;
    private string? _chosen;

    [Parameter, EditorRequired]
    public ReviewSession Session { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    /// <summary>The page of all guidelines is for those who teach.</summary>
    private bool MayOpenAll { get; set; }

    /// <summary>Whose guideline is shown; null where no mention is current and none was chosen.</summary>
    private string? Type => _chosen ?? Session.Current?.Mention.Type.Name;

    public void Dispose() => Session.Changed -= Hear;

    protected override async Task OnInitializedAsync()
    {
        Session.Changed += Hear;
        var actor = Actor.Of((await Authentication).User);
        MayOpenAll = actor.IsEverywhere(Role.Administrator, Role.Trainer, Role.Auditor);
        _guideline = await door.AskAsync(new GetGuidelines(), actor);
    }

    private string TextOf(string type) => _guideline!.Parts.FirstOrDefault(part => part.Type == type) is { Text.Length: > 0 } part ? part.Words() : Texts.Of("guidelines.empty");

    private void Hear() => _ = InvokeAsync(StateHasChanged);
}
