using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;

namespace Anonymizer.Core.Review;

/// <summary>The entities that a list of linked mentions makes.</summary>
internal static class EntityView
{
    public static IReadOnlyList<Entity> Of(IEnumerable<Mention> mentions) =>
        [.. mentions.GroupBy(mention => mention.EntityId).Select(group => Make(group.Key, [.. group]))];

    private static Entity Make(int id, IReadOnlyList<Mention> mentions) => new(
        id,
        mentions[0].Type,
        mentions.Max(mention => mention.Need),
        mentions.Select(mention => mention.Role).FirstOrDefault(role => role != EntityRole.None),
        mentions);
}
