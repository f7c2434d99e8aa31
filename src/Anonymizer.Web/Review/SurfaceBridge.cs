using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Text;
using Microsoft.JSInterop;

namespace Anonymizer.Web.Review;

/// <summary>What the browser's side of the surface can ask: small messages of ids and offsets, never words.</summary>
public sealed class SurfaceBridge : IDisposable
{
    private readonly ReviewSession _session;
    private readonly Func<string, Task> _obey;

    internal SurfaceBridge(ReviewSession session, Func<string, Task> obey)
    {
        _session = session;
        _obey = obey;
        Reference = DotNetObjectReference.Create(this);
    }

    /// <summary>A part of a selection: offsets within one paragraph.</summary>
    public sealed record Piece(int Paragraph, int Start, int End);

    /// <summary>How a mention stands, as its mark shows it.</summary>
    public sealed record Standing(int Id, string State, string Type, string Badge);

    public DotNetObjectReference<SurfaceBridge> Reference { get; }

    private Guid VerdictId => _session.File.VerdictId;

    public void Dispose() => Reference.Dispose();

    /// <summary>The cursor is on a mention: the panel and the spoken line follow.</summary>
    [JSInvokable]
    public void At(int id) => _session.MoveTo(id);

    /// <summary>A command on a mention. False: refused, and the browser takes its paint back.</summary>
    [JSInvokable]
    public Task<bool> Decide(int id, string command)
    {
        var asked = _session.Find(id) is { } suggestion
            ? MentionCommands.For(command, suggestion, VerdictId, _session.IsKept(suggestion.Mention))
            : null;

        return asked is { } action ? _session.TakeAsync(action.Request, action.Done) : Task.FromResult(false);
    }

    /// <summary>How mentions stand here, for a browser that lost the answer to what it asked.</summary>
    [JSInvokable]
    public IReadOnlyList<Standing> Stand(IReadOnlyList<int> ids) =>
    [
        .. from id in ids
           let suggestion = _session.Find(id)
           where suggestion is not null
           select new Standing(id, StateOf(suggestion), suggestion.Mention.Type.Name, TypeNames.Badge(suggestion.Mention.Type)),
    ];

    /// <summary>Takes the latest action back.</summary>
    /// <returns>The first mention that changed by it, or 0.</returns>
    [JSInvokable]
    public async Task<int> Undo() => await _session.TakeAsync(new UndoReview(VerdictId), Texts.Of("said.undone")) ? _session.LastChanged : 0;

    /// <summary>Does again what was undone last.</summary>
    /// <returns>The first mention that changed by it, or 0.</returns>
    [JSInvokable]
    public async Task<int> Redo() => await _session.TakeAsync(new RedoReview(VerdictId), Texts.Of("said.redone")) ? _session.LastChanged : 0;

    [JSInvokable]
    public async Task<bool> Resize(int id, string command)
    {
        if (_session.Review.Find(id) is not { } suggestion || MentionCommands.Border(command) is not (var move, var isByWord))
        {
            return false;
        }

        var now = suggestion.Mention.Span;
        var span = isByWord ? WordBorders.Move(now, move, _session.Text) : WordBorders.MoveByCharacter(now, move, _session.Text);

        return span != now && await _session.TakeAsync(new ResizeMention(VerdictId, id, span, !isByWord), Texts.Of("said.now", _session.Text.At(span)));
    }

    /// <summary>Marks a selection, and the same words wherever else they stand if that is wished.</summary>
    /// <returns>The mention at the selection, or 0.</returns>
    [JSInvokable]
    public async Task<int> Mark(IReadOnlyList<Piece> pieces, string type, bool everywhere)
    {
        var spans = pieces.Where(IsInText).Select(SpanOf).ToList();

        if (spans.Count == 0)
        {
            return 0;
        }

        var all = everywhere ? [.. spans, .. SameWords(spans)] : spans;
        var isTaken = await _session.TakeAsync(new AddAnnotation(VerdictId, all, new EntityType(type)), Texts.Of("said.marked"));

        return isTaken ? _session.Review.Suggestions.FirstOrDefault(suggestion => suggestion.Mention.Span.Overlaps(spans[0]))?.Id ?? 0 : 0;
    }

    /// <summary>Takes what an earlier verdict of the case decided of a mention's entity. False: there is nothing to take for certain.</summary>
    [JSInvokable]
    public Task<bool> TakeEarlier(int id) =>
        _session.Find(id) is { } suggestion && _session.Earlier.GetValueOrDefault(suggestion.Mention.EntityId)?.Sure is { IsEarlier: true } known
            ? _session.TakeEarlierAsync(suggestion.Mention.EntityId, known)
            : Task.FromResult(false);

    /// <summary>Explains the selected words, else the mention under the cursor.</summary>
    [JSInvokable]
    public Task Why(int id, IReadOnlyList<Piece> pieces)
    {
        var spans = pieces.Where(IsInText).Select(SpanOf).ToList();
        var asked = spans.Count > 0 ? spans.Aggregate((one, next) => one.Union(next)) : _session.Find(id)?.Mention.Span;

        if (asked is { } span && span.End <= _session.Text.Value.Length)
        {
            _session.Ask(span);
        }

        return _obey("why");
    }

    /// <summary>A command that is for the page: help, view, filter, complete, the end of the pending ones.</summary>
    [JSInvokable]
    public Task Command(string name)
    {
        switch (name)
        {
            case "filter":
                _session.ShowOnly(_session.OnlyEntity == 0 ? _session.Current?.Mention.EntityId ?? 0 : 0);
                return Task.CompletedTask;
            case "near-misses":
                _session.ToggleNearMisses();
                return Task.CompletedTask;
            case "lost":
                _session.Say(Texts.Of("said.lost"));
                return Task.CompletedTask;
            case "done":
                _session.Say(Texts.Of("said.done"));
                return Task.CompletedTask;
            default:
                return _obey(name);
        }
    }

    /// <summary>The word that a mark carries for its state.</summary>
    internal static string StateOf(Suggestion suggestion) => suggestion.Id < 0 ? "near" : suggestion.Decision.ToString().ToLowerInvariant();

    private bool IsInText(Piece piece) =>
        piece.Paragraph >= 0 && piece.Paragraph < _session.Text.Segments.Count && piece.Start >= 0 && piece.Start < piece.End;

    private TextSpan SpanOf(Piece piece)
    {
        var segment = _session.Text.Segments[piece.Paragraph];

        return new TextSpan(segment.Start + piece.Start, segment.Start + piece.End);
    }

    private IReadOnlyList<TextSpan> SameWords(IReadOnlyList<TextSpan> spans)
    {
        var words = _session.Text.At(MarkedWords.Trim(_session.Text, spans)[0]);

        return _session.Unmarked(Occurrences.Of(words, _session.Text));
    }
}
