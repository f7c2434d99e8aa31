namespace Anonymizer.Core.Review.Doubts;

/// <summary>The checklist of a review: everything about it that a person should have looked at.</summary>
public static class DoubtList
{
    /// <summary>All doubts, the waived ones included, kind by kind and then in text order.</summary>
    /// <param name="review">The review as it stands.</param>
    /// <param name="verdict">Made of the review's own text.</param>
    /// <param name="context">What is known beside the text.</param>
    public static IReadOnlyList<Doubt> Of(VerdictReview review, VerdictSurvey verdict, DoubtContext context)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(context);

        var survey = new ReviewSurvey(review, verdict);
        IEnumerable<Doubt> found =
        [
            .. SameWords.InTwoTypes(survey), .. SameWords.InTwoDecisions(survey), .. AmbiguousNames.Find(survey), .. SimilarSpellings.Find(survey),
            .. ShortMentions.Find(survey), .. MissingParties.Find(survey, context.Parties), .. UnmarkedNameParts.Find(survey),
            .. EarlierVerdicts.Find(review, context.Case),
            .. context.Pictures.Select(picture => Doubt.Numbered(DoubtKind.Picture, picture.Number, [])),
        ];

        return [.. found.Select(doubt => doubt with { Waived = review.Notes.Waived.GetValueOrDefault(doubt.Key) })];
    }
}
