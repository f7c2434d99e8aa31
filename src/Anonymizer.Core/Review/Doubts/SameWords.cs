namespace Anonymizer.Core.Review.Doubts;

/// <summary>The same words, taken for different things.</summary>
internal static class SameWords
{
    /// <summary>Marked as a person here and as an organization there: one of the two is probably wrong.</summary>
    public static IEnumerable<Doubt> InTwoTypes(ReviewSurvey survey) => Groups(survey.Live)
        .Where(group => group.Select(marked => marked.Mention.Type).Distinct().Count() > 1)
        .Select(group => DoubtOf(DoubtKind.TwoTypes, group));

    /// <summary>
    /// Masked here and rejected there. The rejected words stay in the file, so that the check of the release can no longer
    /// tell a forgotten name from one that was left on purpose.
    /// </summary>
    public static IEnumerable<Doubt> InTwoDecisions(ReviewSurvey survey) => Groups(survey.Marked)
        .Where(group => group.Any(marked => marked.IsRejected) && group.Any(marked => marked.IsMasked))
        .Select(group => DoubtOf(DoubtKind.TwoDecisions, group));

    private static IEnumerable<IReadOnlyList<MarkedSurface>> Groups(IEnumerable<MarkedSurface> marked) =>
        marked.Where(one => one.Folded.Length > 0).GroupBy(one => one.Folded, StringComparer.Ordinal).Select(group => group.ToList());

    private static Doubt DoubtOf(DoubtKind kind, IReadOnlyList<MarkedSurface> group) => Doubt.At(kind, [.. group.Select(marked => marked.Mention.Span)]) with
    {
        Entities = [.. group.Select(marked => marked.Mention.EntityId).Distinct()],
    };
}
