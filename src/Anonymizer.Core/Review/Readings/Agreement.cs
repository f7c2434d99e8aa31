using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review.Readings;

/// <summary>How far two readings of one verdict agree, word by word: which words are masked, and as what type.</summary>
/// <param name="Words">The words of the verdict.</param>
/// <param name="Agreeing">Those that both leave, or both mask as the same type.</param>
/// <param name="Marked">Those that at least one of the two masks.</param>
/// <param name="MarkedAgreeing">Of these, those that both mask as the same type.</param>
/// <param name="Kappa">Cohen's kappa over all words; null where it is not defined, see <see cref="CohensKappa"/>.</param>
public sealed record Agreement(int Words, int Agreeing, int Marked, int MarkedAgreeing, double? Kappa)
{
    private const string Left = "";

    /// <summary>The share of all words; null for a verdict without words. Mostly near 1, because most words name nobody.</summary>
    public double? Share => Words == 0 ? null : (double)Agreeing / Words;

    /// <summary>The share of the words that at least one masks; null where nobody masks anything.</summary>
    public double? MarkedShare => Marked == 0 ? null : (double)MarkedAgreeing / Marked;

    public static Agreement Of(VerdictReview first, VerdictReview second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);

        var words = TextWords.In(first.Text.Value);
        var units = Labels(words, first).Zip(Labels(words, second)).ToList();
        var marked = units.Where(unit => unit.First != Left || unit.Second != Left).ToList();

        return new Agreement(
            units.Count,
            units.Count(unit => unit.First == unit.Second),
            marked.Count,
            marked.Count(unit => unit.First == unit.Second),
            CohensKappa.Of(units));
    }

    /// <summary>For each word the type as which it is masked, or nothing. Words and mentions are both in text order.</summary>
    private static IEnumerable<string> Labels(IReadOnlyList<TextWord> words, VerdictReview review)
    {
        var masked = review.Annotations.Where(mention => mention.Need != Need.NoMask).ToList();
        var at = 0;

        foreach (var word in words)
        {
            while (at < masked.Count && masked[at].Span.End <= word.Span.Start)
            {
                at++;
            }

            yield return at < masked.Count && masked[at].Span.Overlaps(word.Span) ? masked[at].Type.Name : Left;
        }
    }
}
