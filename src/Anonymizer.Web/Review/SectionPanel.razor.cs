using Anonymizer.Core.Text;
using Anonymizer.Web.Review.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Anonymizer.Web.Review;

public sealed partial class SectionPanel(IJSRuntime browser) : IDisposable
{
    private IReadOnlyList<VerdictSection> _sections = [];

    [Parameter, EditorRequired]
    public ReviewSession Session { get; set; } = default!;

    public void Dispose() => Session.Changed -= Hear;

    protected override void OnInitialized()
    {
        Session.Changed += Hear;
        _sections = VerdictSection.Of(Session.Text);
    }

    private int Pending(VerdictSection section) =>
        Session.Review.Suggestions.Count(suggestion => suggestion.IsPending && section.Holds(suggestion.Mention.Span));

    private int Doubts(VerdictSection section) => Session.Doubts.Count(doubt => doubt.IsOpen && doubt.Places.Any(section.Holds));

    private Task GoAsync(VerdictSection section)
    {
        var first = Session.Review.Suggestions.FirstOrDefault(suggestion => suggestion.IsPending && section.Holds(suggestion.Mention.Span));

        return first is null
            ? browser.InvokeVoidAsync("surface.point", SurfacePieces.Of(Session.Text, [section.Title])).AsTask()
            : browser.InvokeVoidAsync("surface.go", first.Id).AsTask();
    }

    private void Hear() => _ = InvokeAsync(StateHasChanged);
}
