using Anonymizer.Core.Entities;

namespace Anonymizer.Core.Detection;

/// <summary>What the detector found in one verdict: disjoint mentions in text order, linked into entities.</summary>
/// <param name="Mentions">Disjoint, in text order; each carries its entity's id.</param>
/// <param name="Entities">In order of their first mention; together they hold exactly the mentions.</param>
public sealed record DetectionResult(IReadOnlyList<Mention> Mentions, IReadOnlyList<Entity> Entities)
{
    /// <summary>What nearly would have been masked, in text order, disjoint from what is: for a reviewer's eyes, no part of the redaction.</summary>
    public IReadOnlyList<Mention> NearMisses { get; init; } = [];

    /// <summary>The mentions as they are proposed to a reviewer: each with its entity's role, which may differ from what was thought of it alone.</summary>
    /// <remarks>One mention of a party may look like a lawyer's; a policy that keeps lawyers must not hear of that.</remarks>
    public IEnumerable<Mention> Proposals => Entities.SelectMany(entity => entity.Mentions.Select(mention => mention with { Role = entity.Role }))
        .OrderBy(mention => mention.Span);
}
