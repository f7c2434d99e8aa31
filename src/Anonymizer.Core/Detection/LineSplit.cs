using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Cuts a machine's candidate at line breaks: the judge on one line and the party on the next are two. What is left over of a label, or at the ends of a name, is freed.</summary>
/// <remarks>What a list or a person names may be broken over lines and stays whole.</remarks>
internal static class LineSplit
{
    public static IEnumerable<Mention> Of(VerdictText text, Mention candidate) =>
        LinesOf(text, candidate).Select(line => EdgeTrim.Of(text, line)).Where(line => !Labels.IsOne(text, line));

    private static IEnumerable<Mention> LinesOf(VerdictText text, Mention candidate)
    {
        if (candidate.IsExplicit || !text.At(candidate.Span).Contains('\n', StringComparison.Ordinal))
        {
            return [candidate];
        }

        return LinesOf(text.Value, candidate.Span).Select(line => candidate with { Span = line });
    }

    private static IEnumerable<TextSpan> LinesOf(string text, TextSpan span)
    {
        for (var start = span.Start; start < span.End;)
        {
            var length = text.AsSpan(start, span.End - start).IndexOf('\n');
            var end = length < 0 ? span.End : start + length;

            if (Trimmed(text, start, end) is { } line)
            {
                yield return line;
            }

            start = end + 1;
        }
    }

    private static TextSpan? Trimmed(string text, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end > start ? new TextSpan(start, end) : null;
    }
}
