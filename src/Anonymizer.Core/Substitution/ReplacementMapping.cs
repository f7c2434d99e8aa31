using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Substitution;

/// <summary>Which replacement stands for whom: what a plan did, seen from the names.</summary>
public static class ReplacementMapping
{
    /// <param name="text">The verdict's text.</param>
    /// <param name="entities">Those that were planned.</param>
    /// <param name="plan">What was put in their place.</param>
    /// <returns>One line for each entity that was replaced anywhere, in the order given; what stays visible has none.</returns>
    public static IReadOnlyList<MappedEntity> Of(VerdictText text, IReadOnlyList<Entity> entities, ReplacementPlan plan)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(plan);

        var replacements = plan.Replacements.ToLookup(replacement => replacement.EntityId, replacement => replacement.Text);

        return
        [
            .. entities.Where(entity => replacements.Contains(entity.Id)).Select(entity => new MappedEntity(
                entity.Type.Name,
                entity.Role,
                [.. entity.Mentions.Select(mention => text.At(mention.Span)).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)],
                [.. replacements[entity.Id].Distinct(StringComparer.Ordinal)])),
        ];
    }
}
