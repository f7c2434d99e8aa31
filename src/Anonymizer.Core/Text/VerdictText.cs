using Anonymizer.Core.Text.Looks;

namespace Anonymizer.Core.Text;

/// <summary>The plain text of a verdict: immutable, paragraphs parted by a line feed, with its segments in order.</summary>
/// <remarks>
/// A paragraph ends in '\n' that belongs to no segment; a line break inside one is '\n' too. Of a Word file, invisible
/// characters are left out: they must not hide a name. ToString gives the length: the text is personal data and must not reach a log.
/// </remarks>
public sealed class VerdictText
{
    private IReadOnlyList<TextWord>? words;
    private IReadOnlySet<string>? vocabulary;

    public VerdictText(string value, IReadOnlyList<TextSegment> segments)
        : this(value, segments, [])
    {
    }

    /// <param name="value">The text.</param>
    /// <param name="segments">Its paragraphs in order.</param>
    /// <param name="looks">How each paragraph is drawn, one a segment; fewer where it is not known.</param>
    public VerdictText(string value, IReadOnlyList<TextSegment> segments, IReadOnlyList<ParagraphLook> looks)
    {
        Value = value;
        Segments = segments;
        Looks = looks;
    }

    public string Value { get; }

    public IReadOnlyList<TextSegment> Segments { get; }

    /// <summary>How the paragraphs are drawn; empty for plain text.</summary>
    public IReadOnlyList<ParagraphLook> Looks { get; }

    public int Length => Value.Length;

    /// <summary>Its words in order: cut when first asked for, then kept as long as the text, for every plan and checklist reads them.</summary>
    internal IReadOnlyList<TextWord> Words => words ??= TextWords.In(Value);

    /// <summary>Which words it has, folded.</summary>
    internal IReadOnlySet<string> Vocabulary => vocabulary ??= Words.Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);

    /// <summary>Plain text: each line is a body segment.</summary>
    public static VerdictText FromPlain(string value)
    {
        ArgumentNullException.ThrowIfNull(value);

        var segments = new List<TextSegment>();
        var start = 0;

        for (var end = value.IndexOf('\n', start); end >= 0; end = value.IndexOf('\n', start))
        {
            segments.Add(new TextSegment(SegmentKind.Body, start, end));
            start = end + 1;
        }

        segments.Add(new TextSegment(SegmentKind.Body, start, value.Length));

        return new VerdictText(value, segments);
    }

    public string At(TextSpan span) => span.In(Value);

    /// <summary>How a paragraph is drawn; plain where that is not known.</summary>
    /// <param name="segment">The number of its segment.</param>
    public ParagraphLook LookOf(int segment) => segment < Looks.Count ? Looks[segment] : ParagraphLook.Plain;

    public override string ToString() => $"VerdictText({Length})";
}
