using System.Collections.Frozen;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review;

/// <summary>Checks what a reviewer wrote to stand in an entity's place: the laws of a plan hold for a person too.</summary>
public static class HandReplacement
{
    public const int Longest = 200;

    /// <summary>The text without the blanks around it.</summary>
    /// <param name="review">The review.</param>
    /// <param name="entityId">The entity that it is for.</param>
    /// <param name="written">What the reviewer wrote.</param>
    /// <param name="plan">The plan so far: which entities are masked, and what stands in their place.</param>
    /// <param name="ofCase">What other verdicts of the case have replaced.</param>
    /// <exception cref="DomainException">replacement.empty, replacement.too-long, replacement.original, replacement.taken.</exception>
    public static string Check(VerdictReview review, int entityId, string written, ReplacementPlan plan, CaseReplacements? ofCase = null)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(plan);

        var text = written.Trim();

        if (text.Length is 0 or > Longest || text.Any(char.IsControl))
        {
            throw new DomainException("replacement.length", $"Write one line of 1 to {Longest} characters to stand in its place.");
        }

        var masked = plan.Entities.Where(planned => !planned.IsKept).Select(planned => planned.EntityId).Append(entityId).ToHashSet();
        var originals = new Originals(FrozenSet<string>.Empty, review.Entities
            .Where(entity => masked.Contains(entity.Id))
            .Select(entity => (entity, (IReadOnlyList<string>)[.. entity.Mentions.Select(mention => review.Text.At(mention.Span))])));

        if (originals.AreIn(text))
        {
            throw new DomainException("replacement.original", "This holds a name or a number that must not be seen. Write it without any word of the original.");
        }

        if (plan.Entities.Any(planned => planned.EntityId != entityId && !planned.IsKept && string.Equals(planned.Text, text, StringComparison.OrdinalIgnoreCase)))
        {
            throw new DomainException("replacement.taken", "Another entity has this replacement already: the two would read as one. Write another, or merge the two.");
        }

        if (ofCase?.IsOfAnother(text, entityId) == true)
        {
            throw new DomainException("replacement.taken-in-case", "In another verdict of this case it stands for somebody else. Write another.");
        }

        return text;
    }
}
