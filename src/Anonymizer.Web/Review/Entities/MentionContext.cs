using Anonymizer.Core.Text;

namespace Anonymizer.Web.Review.Entities;

/// <summary>A mention with some words before and after it, within its paragraph.</summary>
internal sealed record MentionContext(string Before, string Words, string After)
{
    private const int Reach = 28;
    private const int WideReach = 140;

    public static MentionContext Of(VerdictText text, TextSpan span)
    {
        var segment = text.Segments.First(segment => segment.Start <= span.Start && span.Start < segment.End);
        var end = Math.Min(span.End, segment.End);
        var (from, to) = (Math.Max(segment.Start, span.Start - Reach), Math.Min(segment.End, end + Reach));

        return new MentionContext(
            (from > segment.Start ? "…" : "") + text.Value[from..span.Start].Replace('\n', ' '),
            text.Value[span.Start..end],
            text.Value[end..to].Replace('\n', ' ') + (to < segment.End ? "…" : ""));
    }

    /// <summary>With more around it, over the ends of its paragraph: a heading that is one name has no words of its own beside it.</summary>
    public static MentionContext Wide(VerdictText text, TextSpan span)
    {
        var (from, to) = (Math.Max(0, span.Start - WideReach), Math.Min(text.Length, span.End + WideReach));

        return new MentionContext(
            (from > 0 ? "…" : "") + text.Value[from..span.Start].Replace("\n", " ¶ ", StringComparison.Ordinal),
            text.At(span),
            text.Value[span.End..to].Replace("\n", " ¶ ", StringComparison.Ordinal) + (to < text.Length ? "…" : ""));
    }
}
