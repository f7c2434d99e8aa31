using Anonymizer.Core.Review;
using Anonymizer.Core.Substitution;

namespace Anonymizer.Core.Cases;

/// <summary>Gives a verdict's plan what its case has replaced before: one person, one replacement in all verdicts of a case.</summary>
public static class CasePlan
{
    /// <summary>The review's options, and what the case knows. What a person wrote in this verdict goes before what one wrote in another.</summary>
    public static PlanOptions OptionsOf(VerdictReview review, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(file);

        if (file.Entities.Count == 0)
        {
            return review.PlanOptions;
        }

        var byId = file.Entities.ToDictionary(entity => entity.Id);
        var links = CaseMatcher.LinksOf(review, file);
        var written = links
            .Where(link => byId[link.Value].Replacements.ContainsKey(RuleKey.Written))
            .ToDictionary(link => link.Key, link => byId[link.Value].Replacements[RuleKey.Written]);

        foreach (var (entityId, text) in review.PlanOptions.Written)
        {
            written[entityId] = text;
        }

        return review.PlanOptions with { Written = written, Case = new CaseReplacements(links, [.. file.Entities.SelectMany(Known)]) };
    }

    private static IEnumerable<CaseReplacement> Known(CaseEntity entity) =>
        entity.Replacements.Select(replacement => new CaseReplacement(entity.Id, replacement.Key, replacement.Value));
}
