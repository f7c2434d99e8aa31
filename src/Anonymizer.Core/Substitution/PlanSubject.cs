using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;

namespace Anonymizer.Core.Substitution;

/// <summary>An entity on its way through the planner: its rule's operator and what that operator may know.</summary>
internal sealed record PlanSubject(Entity Entity, IReadOnlyList<string> Surfaces, IReplacementOperator Operator, ReplacementRule Rule, ReplacementSubject Subject)
{
    public bool IsKept => Operator is Operators.Keep;

    /// <summary>In which way it is replaced.</summary>
    public string RuleKey { get; init; } = "";

    /// <summary>What stands in its place in other verdicts of the case, or null.</summary>
    public string? Known { get; init; }

    public bool IsWritten => Operator is Operators.Written;
}
