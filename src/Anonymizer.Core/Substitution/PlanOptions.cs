using Anonymizer.Core.Text;
using Anonymizer.Core.Zones;

namespace Anonymizer.Core.Substitution;

/// <summary>What a plan depends on beside verdict and policy.</summary>
public sealed record PlanOptions
{
    public static PlanOptions Default { get; } = new();

    /// <summary>Same seed, same pseudonyms.</summary>
    public int Seed { get; init; }

    /// <summary>Language of the replacements, two letters; null for the policy's.</summary>
    public string? Language { get; init; }

    /// <summary>Entities that stay visible whatever the policy says: a reviewer decided so.</summary>
    public IReadOnlySet<int> KeptEntities { get; init; } = new HashSet<int>();

    /// <summary>What a reviewer wrote to stand in an entity's place, by entity; goes before the policy, unless the entity need not be masked.</summary>
    public IReadOnlyDictionary<int, string> Written { get; init; } = new Dictionary<int, string>();

    /// <summary>What other verdicts of the same case have replaced: kept for the same entity, and for no other.</summary>
    public CaseReplacements Case { get; init; } = CaseReplacements.None;

    /// <summary>Which part of the verdict each place lies in, for policies with rules for zones.</summary>
    public ZoneMap Zones { get; init; } = ZoneMap.Unknown;

    /// <summary>The reason code that a reviewer gave a mention instead of its rule's, by the mention's place.</summary>
    public IReadOnlyDictionary<TextSpan, string> Reasons { get; init; } = new Dictionary<TextSpan, string>();
}
