using Anonymizer.Core.Review;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Anonymizer.Web.Review.Text;

/// <summary>One paragraph of the verdict with its highlights: nothing but its text and marks, so that an offset in the browser is an offset here.</summary>
/// <remarks>
/// Drawn by hand because a template would put spaces between the pieces. The cursor is the browser's: aria-current,
/// role and label of a mark are set there, and survive a redraw because marks have keys.
/// </remarks>
public sealed class ParagraphView : ComponentBase, IDisposable
{
    private const double Doubtful = 0.6;
    private bool _isDirty = true;

    [Parameter, EditorRequired]
    public ReviewSession Session { get; set; } = default!;

    /// <summary>The number of its segment in the verdict's text.</summary>
    [Parameter, EditorRequired]
    public int Index { get; set; }

    public void Dispose() => Session.ParagraphChanged -= Hear;

    protected override void OnInitialized() => Session.ParagraphChanged += Hear;

    protected override bool ShouldRender()
    {
        var isDirty = _isDirty;
        _isDirty = false;

        return isDirty;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var segment = Session.Text.Segments[Index];
        var look = Session.Text.LookOf(Index);
        var at = segment.Start;
        builder.OpenElement(0, DrawnText.Tag(segment));
        builder.AddAttribute(1, "data-p", Index);
        builder.AddAttribute(2, "class", DrawnText.ClassOf(look));
        builder.AddAttribute(3, "data-label", look.Label);

        foreach (var suggestion in Session.Drawn(Index))
        {
            var start = Math.Max(at, suggestion.Mention.Span.Start);
            var end = Math.Min(segment.End, suggestion.Mention.Span.End);
            DrawnText.Add(builder, Session.Text, Index, at, start);
            AddMark(builder, suggestion, start, end);
            at = end;
        }

        DrawnText.AddRest(builder, Session.Text, Index, at);
        builder.CloseElement();
    }

    private void AddMark(RenderTreeBuilder builder, Suggestion suggestion, int start, int end)
    {
        var mention = suggestion.Mention;
        builder.OpenElement(10, "mark");
        builder.SetKey(suggestion.Id);
        builder.AddAttribute(11, "data-id", suggestion.Id);
        builder.AddAttribute(12, "data-e", mention.EntityId);
        builder.AddAttribute(13, "data-s", SurfaceBridge.StateOf(suggestion));
        builder.AddAttribute(14, "data-t", mention.Type.Name);
        builder.AddAttribute(15, "data-l", TypeNames.Badge(mention.Type));
        builder.AddAttribute(16, "data-k", suggestion.Id > 0 && Session.IsKept(mention) ? "keep" : null);
        builder.AddAttribute(17, "data-a", suggestion.IsAdded);
        builder.AddAttribute(18, "data-d", suggestion.IsPending && mention.Score < Doubtful);
        builder.AddAttribute(19, "data-off", Session.OnlyEntity != 0 && Session.OnlyEntity != mention.EntityId);
        builder.AddAttribute(20, "data-part", mention.Span.Start < Session.Text.Segments[Index].Start);
        builder.AddAttribute(21, "data-c", Session.Review.Notes.Comments.ContainsKey(suggestion.Id));
        DrawnText.Add(builder, Session.Text, Index, start, end);
        builder.CloseElement();
    }

    private void Hear(int paragraph)
    {
        if (paragraph == Index)
        {
            _isDirty = true;
            _ = InvokeAsync(StateHasChanged);
        }
    }
}
