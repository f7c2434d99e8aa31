using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;

namespace Anonymizer.Core.Substitution;

/// <summary>An entity, the rule that decides over it, and those of its mentions that rules for zones leave visible.</summary>
/// <param name="Entity">With the mentions that the rule is for.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Shown">The other mentions: they stay.</param>
internal sealed record ZonedEntity(Entity Entity, ReplacementRule Rule, IReadOnlyList<Mention> Shown);

/// <summary>Asks the policy about each entity, and about each mention where rules ask for its zone.</summary>
/// <remarks>One entity has one replacement: where rules of several zones mask it, that of its first masked mention holds.</remarks>
internal static class ZonedEntities
{
    public static IReadOnlyList<ZonedEntity> Of(IReadOnlyList<Entity> entities, ReplacementPolicy policy, PlanOptions options)
    {
        var asksZones = policy.HasZones;

        return [.. entities.Select(entity => asksZones && !IsDecidedByHand(entity, options) ? Of(entity, policy, options) : new ZonedEntity(entity, policy.RuleFor(entity), []))];
    }

    private static bool IsDecidedByHand(Entity entity, PlanOptions options) => options.KeptEntities.Contains(entity.Id) || options.Written.ContainsKey(entity.Id);

    private static ZonedEntity Of(Entity entity, ReplacementPolicy policy, PlanOptions options)
    {
        var ruled = entity.Mentions.Select(mention => (Mention: mention, Rule: policy.RuleFor(entity, options.Zones.Of(mention.Span)))).ToList();
        var masked = ruled.Where(one => !one.Rule.IsKeep).ToList();

        return masked.Count == 0 || masked.Count == ruled.Count
            ? new ZonedEntity(entity, ruled[0].Rule, [])
            : new ZonedEntity(
                entity with { Mentions = [.. masked.Select(one => one.Mention)] },
                masked[0].Rule,
                [.. ruled.Where(one => one.Rule.IsKeep).Select(one => one.Mention)]);
    }
}
