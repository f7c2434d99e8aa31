using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Anonymizer.Core.Zones;
using Anonymizer.Web.Review.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Anonymizer.Web.Review.Zones;

public sealed partial class ZonePanel(IJSRuntime browser)
{
    private const int Longest = 40;

    [Parameter, EditorRequired]
    public ReviewSession Session { get; set; } = default!;

    public void Dispose() => Session.Changed -= Hear;

    protected override void OnInitialized() => Session.Changed += Hear;

    /// <summary>Stretches of nothing but empty paragraphs are no help to anybody.</summary>
    private IEnumerable<ZoneStretch> Shown() => Session.Review.Zones.Stretches.Where(stretch => FirstIn(stretch) is not null);

    private TextSpan? FirstIn(ZoneStretch stretch)
    {
        var value = Session.Text.Value;

        for (var start = stretch.Start; start < Math.Min(stretch.End, value.Length); start++)
        {
            if (!char.IsWhiteSpace(value[start]))
            {
                var line = value.IndexOf('\n', start) is >= 0 and var end ? end : value.Length;

                return new TextSpan(start, Math.Min(line, start + Longest));
            }
        }

        return null;
    }

    private string Words(ZoneStretch stretch) => FirstIn(stretch) is { } span ? Session.Text.At(span) : "";

    private Task GoAsync(ZoneStretch stretch) => browser.InvokeVoidAsync("surface.point", SurfacePieces.Of(Session.Text, [FirstIn(stretch)!.Value])).AsTask();

    private Task<bool> MarkAsync(int segment, VerdictZone? zone) => Session.TakeAsync(
        new MarkZone(Session.File.VerdictId, segment, zone), zone is { } known ? Texts.Of("zones.done", Texts.Of(known)) : Texts.Of("zones.as-structure"));

    private Task<bool> MarkHereAsync(Suggestion current, ChangeEventArgs change)
    {
        var at = current.Mention.Span.Start;
        var segment = Session.Text.Segments.Index().First(segment => segment.Item.Start <= at && at < segment.Item.End).Index;

        return Enum.TryParse<VerdictZone>(change.Value as string, out var zone) ? MarkAsync(segment, zone) : Task.FromResult(false);
    }

    private void Hear() => _ = InvokeAsync(StateHasChanged);
}
