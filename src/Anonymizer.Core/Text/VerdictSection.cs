namespace Anonymizer.Core.Text;

/// <summary>A stretch of a verdict under one heading; of a verdict without headings, some paragraphs.</summary>
/// <param name="Title">The heading, or the first words.</param>
/// <param name="Level">The heading's level from 1; 1 for a stretch without one.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where the next one starts, or the text ends.</param>
public sealed record VerdictSection(TextSpan Title, int Level, int Start, int End)
{
    private const int FewestHeadings = 3;
    private const int ParagraphsAStretch = 25;
    private const int LongestTitle = 60;

    /// <summary>All sections in order; together they cover the text from the first paragraph that is not empty.</summary>
    public static IReadOnlyList<VerdictSection> Of(VerdictText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var filled = text.Segments.Where(segment => text.Value.AsSpan(segment.Start, segment.End - segment.Start).Trim().Length > 0).ToList();
        var starts = filled.Count(segment => segment.Kind == SegmentKind.Heading) >= FewestHeadings
            ? filled.Where((segment, index) => index == 0 || segment.Kind == SegmentKind.Heading).ToList()
            : [.. filled.Where((_, index) => index % ParagraphsAStretch == 0)];

        return [.. starts.Select((segment, index) => new VerdictSection(
            TitleOf(text, segment), Math.Max(1, segment.Level), segment.Start, index + 1 < starts.Count ? starts[index + 1].Start : text.Length))];
    }

    public bool Holds(TextSpan span) => Start <= span.Start && span.Start < End;

    private static TextSpan TitleOf(VerdictText text, TextSegment segment)
    {
        var start = segment.Start + (segment.End - segment.Start - text.Value.AsSpan(segment.Start, segment.End - segment.Start).TrimStart().Length);
        var line = text.Value.AsSpan(start, segment.End - start);
        var length = line.IndexOf('\n') is >= 0 and var end ? end : line.Length;

        return new TextSpan(start, start + (length <= LongestTitle ? length : Math.Max(line[..LongestTitle].LastIndexOf(' '), 1)));
    }
}
