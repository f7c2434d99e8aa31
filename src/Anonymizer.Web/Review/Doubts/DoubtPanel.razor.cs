using Anonymizer.Core.Review.Doubts;
using Anonymizer.Web.Review.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Anonymizer.Web.Review.Doubts;

public sealed partial class DoubtPanel(IJSRuntime browser) : IDisposable
{
    private const int Step = 40;
    private const int MostPlaces = 60;

    private int _most = Step;
    private string? _current;
    private bool _mustFocus;

    [Parameter, EditorRequired]
    public ReviewSession Session { get; set; } = default!;

    public void Dispose() => Session.Changed -= Hear;

    /// <summary>Goes to the next or previous open doubt; for any other command only shows the list.</summary>
    public async Task ObeyAsync(string command)
    {
        var all = Session.Doubts.ToList();
        var at = all.FindIndex(doubt => doubt.Key == _current);
        var open = Enumerable.Range(1, all.Count)
            .Select(step => command == "previous-doubt" ? all[(Math.Max(at, 0) - step + (2 * all.Count)) % all.Count] : all[(at + step) % all.Count])
            .FirstOrDefault(doubt => doubt.IsOpen);

        if (command != "doubts" && open is not null)
        {
            await ShowAsync(open);
        }
        else if (command != "doubts")
        {
            _current = null;
            Session.Say(Texts.Of("doubts.no-more"));
        }
        else
        {
            await FocusAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_mustFocus)
        {
            _mustFocus = false;
            await FocusAsync();
        }
    }

    protected override void OnInitialized() => Session.Changed += Hear;

    /// <summary>On to the next one, and the focus with it: the button that was pressed is gone.</summary>
    private async Task GoOnAsync()
    {
        await ObeyAsync("next-doubt");
        _mustFocus = true;
    }

    private Task FocusAsync() => browser.InvokeVoidAsync("surface.focusOn", _current is null ? "doubts-heading" : "waive-reason").AsTask();

    private async Task ShowAsync(Doubt doubt)
    {
        _current = doubt.Key;
        Session.Say(Texts.Of("doubts.said", Texts.Of(doubt.Kind), WordsOf(doubt)));
        await browser.InvokeVoidAsync("surface.point", SurfacePieces.Of(Session.Text, doubt.Places.Take(MostPlaces)));
    }

    private string WordsOf(Doubt doubt) => doubt.Kind switch
    {
        DoubtKind.PartyNotFound => Session.Context.Parties.ElementAtOrDefault(doubt.Number) ?? "",
        DoubtKind.Picture => DoubtWords.Name(Session.Context.Pictures.FirstOrDefault(picture => picture.Number == doubt.Number)),
        DoubtKind.SimilarSpelling => string.Join(" / ", doubt.Places.Select(Session.Text.At).Distinct().Take(4)),
        _ => Session.Text.At(doubt.Places[0]),
    };

    private void Hear() => _ = InvokeAsync(StateHasChanged);
}
