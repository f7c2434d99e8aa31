using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Anonymizer.Web.Review.Why;

public sealed partial class WhyPanel(IJSRuntime browser) : IDisposable
{
    private const int LongestWords = 200;

    private TextSpan? _shown;
    private SpanExplanation? _found;
    private string? _problem;

    [Parameter, EditorRequired]
    public ReviewSession Session { get; set; } = default!;

    public void Dispose() => Session.Changed -= Hear;

    /// <summary>The focus goes to the panel, and what it says is heard.</summary>
    public Task FocusAsync() => browser.InvokeVoidAsync("surface.focusOn", "why-heading").AsTask();

    protected override async Task OnInitializedAsync()
    {
        Session.Changed += Hear;
        await ExplainAsync();
    }

    /// <summary>The whole verdict may have to be read again: the answer to an older question is dropped.</summary>
    private async Task ExplainAsync()
    {
        if (Session.Asked is not { } span || span == _shown)
        {
            return;
        }

        (_shown, _found, _problem) = (span, null, null);
        StateHasChanged();

        try
        {
            var found = await Session.ExplainAsync(span);
            _found = _shown == span ? found : _found;
        }
        catch (Exception refused) when (refused is DomainException or ForbiddenException or NotFoundException)
        {
            _problem = Localization.Problems.TextOf(refused);
        }

        StateHasChanged();
    }

    private string Words(TextSpan span) => Session.Text.At(span) is var words && words.Length > LongestWords ? words[..LongestWords] + "…" : words;

    private string Part(FindLine line) => Words(new TextSpan(line.Start, line.End));

    private void Hear() => _ = InvokeAsync(ExplainAsync);
}
