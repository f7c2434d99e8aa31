using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Where mentions stand already, and where a find may nevertheless be added.</summary>
internal sealed class TakenSpans
{
    private readonly SpanSet _spans;
    private readonly Dictionary<TextSpan, Mention> _mentions;

    public TakenSpans(IEnumerable<Mention> mentions)
    {
        _mentions = mentions.ToDictionary(mention => mention.Span);
        _spans = new SpanSet(_mentions.Keys);
    }

    public bool IsFree(TextSpan span) => !_spans.Overlaps(span);

    public bool LeavesRoomFor(TextSpan span, NameForm form) =>
        _spans.Find(span) is not { } taken
        || (form.IsFullName && (!taken.Contains(span) || Reveals(_mentions[taken], form.Source)))
        || (form.Kind == NameFormKind.Surname && _mentions[taken].Type == EntityType.Miscellaneous && Reveals(_mentions[taken], form.Source));

    /// <summary>The full name of somebody to be masked stands in a mention that would be shown ("the Anton Berg Foundation"), or the surname in a caption ("BERG v. NORLAND").</summary>
    private static bool Reveals(Mention around, Mention source) =>
        around.Need == Need.NoMask && source.Need != Need.NoMask && !around.IsExplicit && around.Type != EntityType.Person && around.Role != EntityRole.Precedent;
}
