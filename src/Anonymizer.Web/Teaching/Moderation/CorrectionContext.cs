using Anonymizer.Core.Text;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>Words in the sentence around them.</summary>
public sealed record CorrectionContext(string Before, string Words, string After)
{
    private const int Reach = 160;

    /// <summary>The sentence, as far as marks and the paragraph's ends tell it, at most so many characters to each side.</summary>
    public static CorrectionContext Of(VerdictText text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);

        var segment = text.Segments.FirstOrDefault(segment => segment.Start <= span.Start && span.Start < segment.End);
        var (first, last) = segment is null ? (0, text.Length) : (segment.Start, Math.Max(segment.End, span.End));
        var (from, to) = (Math.Max(first, span.Start - Reach), Math.Min(last, span.End + Reach));
        var start = Enumerable.Range(from, span.Start - from).LastOrDefault(at => Sentences.StartsAt(text.Value, at) && char.IsLetterOrDigit(text.Value[at]) && at < span.Start, from);
        var end = Enumerable.Range(span.End, to - span.End).FirstOrDefault(at => text.Value[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text.Value[at + 1])), to - 1) + 1;

        return new CorrectionContext(
            (start > first && start == from ? "…" : "") + text.Value[start..span.Start].Replace('\n', ' '),
            text.At(span).Replace('\n', ' '),
            text.Value[span.End..Math.Max(span.End, Math.Min(end, to))].Replace('\n', ' ') + (to < last && end >= to ? "…" : ""));
    }

    public override string ToString() => $"CorrectionContext({Words.Length})";
}
