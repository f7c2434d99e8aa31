using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;

namespace Anonymizer.Cli.Redaction;

/// <summary>Makes the user's terms stronger than the policy: what holds one is masked.</summary>
/// <remarks>The entity loses the role by which a policy keeps it; where the rules would keep it all the same, a placeholder comes first.</remarks>
internal static class TermEntities
{
    private const string KindName = "TERM";

    public static DetectionResult MustBeMasked(DetectionResult found, ReplacementPolicy policy) =>
        found with { Entities = [.. found.Entities.Select(entity => HoldsTerm(entity) ? Masked(entity, policy) : entity)] };

    /// <summary>The policy with the rule for entities that it would keep although they hold a term.</summary>
    public static ReplacementPolicy Enforced(ReplacementPolicy policy) =>
        policy with { Rules = [new ReplacementRule([], [KindName], [], [], "placeholder", OperatorParameters.None), .. policy.Rules] };

    private static bool HoldsTerm(Entity entity) =>
        entity.Mentions.Any(mention => mention.Explanation.Recognizer == TermsFile.RecognizerName);

    private static Entity Masked(Entity entity, ReplacementPolicy policy)
    {
        var masked = entity with { Need = Need.Direct, Role = EntityRole.None, Mentions = [.. entity.Mentions.Select(Direct)] };

        return policy.RuleFor(masked).Operator == "keep"
            ? masked with { Mentions = [.. masked.Mentions.Select(mention => mention with { Kind = KindName })] }
            : masked;
    }

    private static Mention Direct(Mention mention) => mention with { Need = Need.Direct, Role = EntityRole.None };
}
