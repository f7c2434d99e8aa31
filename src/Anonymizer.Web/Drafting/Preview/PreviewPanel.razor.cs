using Anonymizer.Core.Policy;
using Anonymizer.Core.Policy.Changes;
using Microsoft.AspNetCore.Components;

namespace Anonymizer.Web.Drafting.Preview;

public sealed partial class PreviewPanel : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private PolicyDraft? _heard;
    private PolicyPreview? _preview;
    private Guid? _shownFor;
    private bool _showsAll;
    private int _most = 60;
    private int _round;

    [Parameter, EditorRequired]
    public PolicyDraft Draft { get; set; } = default!;

    [Parameter, EditorRequired]
    public Func<Guid, ReplacementPolicy, ReplacementPolicy, Task<PolicyPreview>> Ask { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<PreviewableVerdict> Verdicts { get; set; } = [];

    [Parameter]
    public Guid? Verdict { get; set; }

    [Parameter]
    public EventCallback<Guid?> VerdictChanged { get; set; }

    public void Dispose() => Draft.Changed -= Hear;

    protected override async Task OnParametersSetAsync()
    {
        if (_heard != Draft)
        {
            if (_heard is { } old)
            {
                old.Changed -= Hear;
            }

            _heard = Draft;
            Draft.Changed += Hear;
            _shownFor = null;
        }

        if (_shownFor != Verdict)
        {
            _shownFor = Verdict;
            await LookAsync();
        }
    }

    /// <summary>What is taken out is seen as a mark; an empty piece would be seen as nothing.</summary>
    private static string Words(string piece) => piece.Length == 0 ? "∅" : piece;

    private IEnumerable<PreviewParagraph> Shown(PolicyPreview preview) =>
        _showsAll || preview.Changes == 0 ? preview.Paragraphs : preview.Paragraphs.Where(paragraph => paragraph.IsChanged);

    private Task ChooseAsync(ChangeEventArgs change) => VerdictChanged.InvokeAsync(Guid.TryParse(change.Value as string, out var id) ? id : null);

    private void Hear() => _ = InvokeAsync(LookSoonAsync);

    /// <summary>Waits until nobody edits for a moment: each look works the whole verdict out.</summary>
    private async Task LookSoonAsync()
    {
        var round = ++_round;
        await Task.Delay(Pause);

        if (round == _round)
        {
            await LookAsync();
            StateHasChanged();
        }
    }

    private async Task LookAsync()
    {
        var round = ++_round;

        if (Verdict is { } verdict)
        {
            var preview = await Ask(verdict, Draft.Saved, Draft.Current);

            if (round == _round)
            {
                _preview = preview;
            }
        }
    }
}
