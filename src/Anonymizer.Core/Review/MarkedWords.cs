using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review;

/// <summary>What a reviewer meant by a selection: whole words, without the space and comma beside them, one span a paragraph.</summary>
public static class MarkedWords
{
    /// <summary>Trimmed, cut at paragraph ends, in text order, disjoint; at least one.</summary>
    /// <exception cref="DomainException">review.empty-selection.</exception>
    public static IReadOnlyList<TextSpan> Trim(VerdictText text, IEnumerable<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);

        var trimmed = new List<TextSpan>();

        foreach (var span in spans.SelectMany(span => PerParagraph(text, span)).Order())
        {
            if (trimmed.Count == 0 || !trimmed[^1].Overlaps(span))
            {
                trimmed.Add(span);
            }
        }

        return trimmed.Count > 0 ? trimmed : throw Empty();
    }

    /// <summary>The span as it is, if it holds more than blanks and lies within one paragraph.</summary>
    /// <exception cref="DomainException">review.empty-selection.</exception>
    internal static TextSpan Exactly(VerdictText text, TextSpan span) =>
        text.Segments.Any(segment => segment.Start <= span.Start && span.End <= segment.End) && text.At(span).AsSpan().Trim().Length > 0 ? span : throw Empty();

    internal static Entity? EntityNamedBy(VerdictReview review, TextSpan span, EntityType type)
    {
        var words = review.Text.At(span);

        return review.Entities.FirstOrDefault(entity => entity.Type == type
            && entity.Mentions.Any(mention => review.Text.At(mention.Span).Equals(words, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<TextSpan> PerParagraph(VerdictText text, TextSpan span)
    {
        foreach (var segment in text.Segments)
        {
            var start = Math.Max(span.Start, segment.Start);
            var end = Math.Min(span.End, segment.End);

            while (start < end && IsBeside(text.Value[start]))
            {
                start++;
            }

            while (end > start && IsBeside(text.Value[end - 1]))
            {
                end--;
            }

            if (start < end)
            {
                yield return WholeWords(text.Value, start, end, segment);
            }
        }
    }

    /// <summary>A hand that let go a letter early meant the word: half a name is never what is to be masked.</summary>
    private static TextSpan WholeWords(string value, int start, int end, TextSegment segment)
    {
        while (start > segment.Start && char.IsLetterOrDigit(value[start]) && char.IsLetterOrDigit(value[start - 1]))
        {
            start--;
        }

        while (end < segment.End && char.IsLetterOrDigit(value[end - 1]) && char.IsLetterOrDigit(value[end]))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    private static DomainException Empty() => new("review.empty-selection", "There are no words in the selection. Select the words to mark and try again.");

    private static bool IsBeside(char character) => char.IsWhiteSpace(character) || character is ',' or ';' or ':';
}
