using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;

namespace Anonymizer.Core.Substitution;

/// <summary>An entity on its way through the planner: its rule's operator and what that operator may know.</summary>
internal sealed record PlanSubject(Entity Entity, IReadOnlyList<string> Surfaces, IReplacementOperator Operator, ReplacementRule Rule, ReplacementSubject Subject)
{
    public bool IsKept => Operator is Operators.Keep;
}
