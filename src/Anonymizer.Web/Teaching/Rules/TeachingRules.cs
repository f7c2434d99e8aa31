using Anonymizer.Web.Data;

namespace Anonymizer.Web.Teaching.Rules;

/// <summary>Whether and how the verdicts of a court may be learned from: the court's own rules, else those for all courts, else the shipped ones.</summary>
/// <param name="MayTeach">The text of its verdicts may enter the training pool.</param>
/// <param name="RetentionDays">For so long after the review was completed.</param>
/// <param name="ArePseudonyms">Names are replaced by others of the same shape before they are stored for training.</param>
/// <param name="IncludesSecondRead">What two people read and settled is included by itself.</param>
public sealed record TeachingRules(bool MayTeach, int RetentionDays, bool ArePseudonyms, bool IncludesSecondRead)
{
    public const int LongestRetention = 36_500;

    /// <summary>Until somebody decides otherwise: a year, nothing without a trainer.</summary>
    public static TeachingRules Shipped { get; } = new(MayTeach: true, RetentionDays: 365, ArePseudonyms: false, IncludesSecondRead: false);

    internal static TeachingRules Of(TeachingRulesRow row) => new(row.MayTeach, row.RetentionDays, row.ArePseudonyms, row.IncludesSecondRead);
}
