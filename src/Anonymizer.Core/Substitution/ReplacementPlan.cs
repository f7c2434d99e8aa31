using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Substitution;

/// <summary>What will stand in the redacted verdict in place of what.</summary>
/// <param name="Replacements">Disjoint, in text order.</param>
/// <param name="Entities">What was decided for each entity, in the order given.</param>
public sealed record ReplacementPlan(IReadOnlyList<Replacement> Replacements, IReadOnlyList<PlannedEntity> Entities)
{
    /// <summary>Mentions of replaced entities that stay all the same, because of the zone that they stand in.</summary>
    public IReadOnlyList<Mention> Shown { get; init; } = [];
}

/// <summary>What was decided for one entity.</summary>
/// <param name="EntityId">The entity.</param>
/// <param name="OperatorName">The operator whose proposal was taken; "placeholder" or "blackBar" where the rule's own had none that breaks no law.</param>
/// <param name="IsKept">Its words stay.</param>
/// <param name="Text">What stands in its place; empty when kept or removed.</param>
public sealed record PlannedEntity(int EntityId, string OperatorName, bool IsKept, string Text)
{
    /// <summary>The code of the reason for which it is replaced; empty when kept.</summary>
    public string Reason { get; init; } = "";

    /// <summary>In which way it is replaced, where other verdicts of the case must have the same text for it; null for what is kept, removed, or the same for many ("[date]").</summary>
    public string? CaseRule { get; init; }
}
