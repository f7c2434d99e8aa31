using Anonymizer.Core.Substitution;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Anonymizer.Web.Review.Text;

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
        var look = Session.Text.LookOf(Index);
        var at = segment.Start;
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", $"redacted {DrawnText.ClassOf(look)}".TrimEnd());
        builder.AddAttribute(2, "data-q", Index);
        builder.AddAttribute(3, "data-label", look.Label);
        builder.AddAttribute(4, "data-h", segment.Level == 0 ? null : DrawnText.Tag(segment));

        foreach (var replacement in _shown)
        {
            var start = Math.Clamp(replacement.Span.Start, at, segment.End);
            DrawnText.Add(builder, Session.Text, Index, at, start);
            AddReplacement(builder, replacement);
            at = Math.Clamp(replacement.Span.End, start, segment.End);
        }

        DrawnText.AddRest(builder, Session.Text, Index, at);
        builder.CloseElement();
    }

    private void AddReplacement(RenderTreeBuilder builder, Replacement replacement)
    {
        var isBar = replacement.Style == ReplacementStyle.BlackBar;
        builder.OpenElement(10, "ins");
        builder.AddAttribute(11, "class", isBar ? "bar" : null);
        builder.AddAttribute(12, "data-m", Session.In(Index).FirstOrDefault(suggestion => suggestion.Mention.Span.Overlaps(replacement.Span))?.Id);
        builder.AddContent(13, isBar ? "█████" : replacement.Text);
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
