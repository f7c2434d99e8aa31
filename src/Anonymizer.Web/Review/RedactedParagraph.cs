using Anonymizer.Core.Substitution;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Anonymizer.Web.Review;

/// <summary>One paragraph as it will read after redaction.</summary>
public sealed class RedactedParagraph : ComponentBase, IDisposable
{
    private IReadOnlyList<Replacement> _shown = [];

    [Parameter, EditorRequired]
    public ReviewSession Session { get; set; } = default!;

    [Parameter, EditorRequired]
    public int Index { get; set; }

    public void Dispose() => Session.Changed -= Hear;

    protected override void OnInitialized()
    {
        _shown = Session.Plan?.In(Index) ?? [];
        Session.Changed += Hear;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var segment = Session.Text.Segments[Index];
        var at = segment.Start;
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "redacted");

        foreach (var replacement in _shown)
        {
            var start = Math.Clamp(replacement.Span.Start, at, segment.End);
            builder.AddContent(2, Session.Text.Value[at..start]);
            builder.OpenElement(3, "ins");
            builder.AddAttribute(4, "class", replacement.Style == ReplacementStyle.BlackBar ? "bar" : null);
            builder.AddContent(5, replacement.Style == ReplacementStyle.BlackBar ? "█████" : replacement.Text);
            builder.CloseElement();
            at = Math.Clamp(replacement.Span.End, start, segment.End);
        }

        builder.AddContent(6, Session.Text.Value[at..segment.End]);
        builder.CloseElement();
    }

    private void Hear()
    {
        var now = Session.Plan?.In(Index) ?? [];

        if (!now.SequenceEqual(_shown))
        {
            _shown = now;
            _ = InvokeAsync(StateHasChanged);
        }
    }
}
