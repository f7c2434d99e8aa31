using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Policy;

/// <summary>Which operator applies to which entities. A condition that is empty holds for all.</summary>
/// <param name="Types">Entity types.</param>
/// <param name="Kinds">Fine kinds, as pattern recognizers give them.</param>
/// <param name="Roles">What the entity is to the case.</param>
/// <param name="Needs">How strongly it must be masked.</param>
/// <param name="Operator">Name of the replacement operator.</param>
/// <param name="Parameters">The operator's own settings.</param>
public sealed record ReplacementRule(
    IReadOnlyList<EntityType> Types,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<EntityRole> Roles,
    IReadOnlyList<Need> Needs,
    string Operator,
    OperatorParameters Parameters)
{
    /// <summary>In which parts of the verdict.</summary>
    public IReadOnlyList<VerdictZone> Zones { get; init; } = [];

    /// <summary>The code of the reason that its redactions carry; null for the policy's first.</summary>
    public string? Reason { get; init; }

    /// <summary>For people.</summary>
    public string? Description { get; init; }

    public bool IsKeep => Operator == "keep";

    /// <param name="entity">The entity.</param>
    /// <param name="zone">Where the mention stands. Where nobody knows, rules for zones mask and never keep.</param>
    public bool Applies(Entity entity, VerdictZone zone = VerdictZone.Unknown)
    {
        ArgumentNullException.ThrowIfNull(entity);

        return Holds(Types, entity.Type) && Holds(Roles, entity.Role) && Holds(Needs, entity.Need)
            && (Kinds.Count == 0 || (entity.Kind is { } kind && Kinds.Contains(kind)))
            && (Holds(Zones, zone) || (zone == VerdictZone.Unknown && !IsKeep));
    }

    private static bool Holds<T>(IReadOnlyList<T> allowed, T value) => allowed.Count == 0 || allowed.Contains(value);
}
