using Anonymizer.Core.Entities;

namespace Anonymizer.Core.Detection;

/// <summary>What the detector found in one verdict: disjoint mentions in text order, linked into entities.</summary>
/// <param name="Mentions">Disjoint, in text order; each carries its entity's id.</param>
/// <param name="Entities">In order of their first mention; together they hold exactly the mentions.</param>
public sealed record DetectionResult(IReadOnlyList<Mention> Mentions, IReadOnlyList<Entity> Entities);
