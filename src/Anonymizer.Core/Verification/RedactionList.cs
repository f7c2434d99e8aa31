using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Verification;

/// <summary>All that was redacted in a verdict, each with its reason: the policy's, or the one that a reviewer gave.</summary>
public sealed record RedactionList(IReadOnlyList<RedactionLine> Lines, IReadOnlyList<ReasonCode> Reasons)
{
    public static RedactionList Empty { get; } = new([], []);

    /// <param name="plan">What is replaced, words that nobody marked included.</param>
    /// <param name="entities">The entities of the plan.</param>
    /// <param name="policy">The policy that planned it.</param>
    /// <param name="options">Zones, and the reasons that a reviewer gave.</param>
    public static RedactionList Of(ReplacementPlan plan, IReadOnlyList<Entity> entities, ReplacementPolicy policy, PlanOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(options);

        var known = entities.ToDictionary(entity => entity.Id);
        var planned = plan.Entities.ToDictionary(entity => entity.EntityId);
        var lines = plan.Replacements.Select(replacement =>
        {
            var entity = known.GetValueOrDefault(replacement.EntityId);
            var decided = planned.GetValueOrDefault(replacement.EntityId);

            return new RedactionLine(
                replacement.Span.Start,
                replacement.Span.End,
                replacement.EntityId,
                entity?.Type ?? EntityType.Miscellaneous,
                entity?.Role ?? EntityRole.None,
                options.Zones.Of(replacement.Span),
                decided?.OperatorName ?? "placeholder",
                GivenTo(replacement, entity, policy, options) ?? decided?.Reason ?? policy.Reasons[0].Code);
        }).ToList();

        return new RedactionList(lines, [.. policy.Reasons.Where(reason => lines.Exists(line => line.Reason == reason.Code))]);
    }

    /// <summary>What a reviewer said of the mention; a code that the policy does not know any more is nobody's word.</summary>
    private static string? GivenTo(Replacement replacement, Entity? entity, ReplacementPolicy policy, PlanOptions options)
    {
        if (options.Reasons.Count == 0 || entity is null)
        {
            return null;
        }

        var mention = entity.Mentions.FirstOrDefault(mention => mention.Span.Overlaps(replacement.Span));

        return mention is not null && options.Reasons.TryGetValue(mention.Span, out var code) && policy.ReasonCalled(code) is not null ? code : null;
    }
}
