namespace Anonymizer.Core.Substitution;

/// <summary>One way to replace an entity. Pure: proposes; the planner takes the first proposal that breaks no law.</summary>
/// <remarks>Found by assembly scan: a new operator is one file and its test.</remarks>
public interface IReplacementOperator
{
    /// <summary>As it stands in a policy, for example "roleTerm".</summary>
    string Name { get; }

    /// <summary>What is wrong with the parameters; nothing when all is well.</summary>
    IEnumerable<ParameterProblem> Check(OperatorParameters parameters);

    /// <summary>What may stand in the entity's place, best first. Lazy, may be long; may be empty when the operator knows nothing for this entity.</summary>
    IEnumerable<Proposal> Propose(ReplacementSubject subject);
}
