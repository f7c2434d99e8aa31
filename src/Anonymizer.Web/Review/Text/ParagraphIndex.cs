using Anonymizer.Core.Review;

namespace Anonymizer.Web.Review.Text;

/// <summary>Which mentions stand in which paragraph. A mention that runs over two paragraphs stands in both.</summary>
internal static class ParagraphIndex
{
    public static IReadOnlyList<Suggestion>[] Of(VerdictReview review)
    {
        var segments = review.Text.Segments;
        var suggestions = review.Suggestions;
        var index = new IReadOnlyList<Suggestion>[segments.Count];
        var first = 0;

        for (var paragraph = 0; paragraph < segments.Count; paragraph++)
        {
            while (first < suggestions.Count && suggestions[first].Mention.Span.End <= segments[paragraph].Start)
            {
                first++;
            }

            index[paragraph] = [.. suggestions.Skip(first).TakeWhile(suggestion => suggestion.Mention.Span.Start < segments[paragraph].End)];
        }

        return index;
    }
}
