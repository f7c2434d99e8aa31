namespace Anonymizer.Core.Review.Doubts;

/// <summary>One or two letters that are to be replaced: an initial, or a slip.</summary>
internal static class ShortMentions
{
    private const int Most = 2;

    public static IEnumerable<Doubt> Find(ReviewSurvey survey) => survey.Live
        .Where(marked => marked.IsMasked && marked.Folded.Count(char.IsLetterOrDigit) <= Most && marked.Folded.Any(char.IsLetter))
        .GroupBy(marked => marked.Folded, StringComparer.Ordinal)
        .Select(group => Doubt.At(DoubtKind.VeryShort, [.. group.Select(marked => marked.Mention.Span)]) with
        {
            Entities = [.. group.Select(marked => marked.Mention.EntityId).Distinct()],
        });
}
