using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;

namespace Anonymizer.Core.Review.Readings;

/// <summary>What a reader says of an entity as a whole.</summary>
internal sealed record EntityTraits(EntityType Type, bool IsMasked, EntityRole Role, string? Written)
{
    /// <param name="entity">The entity as the reader left it.</param>
    /// <param name="review">The reader's review.</param>
    public static EntityTraits Of(Entity entity, VerdictReview review) =>
        new(entity.Type, entity.Need != Need.NoMask, entity.Role, review.Notes.Replacements.GetValueOrDefault(entity.Id));
}
