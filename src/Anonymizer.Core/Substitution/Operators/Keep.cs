namespace Anonymizer.Core.Substitution.Operators;

/// <summary>Leaves the words as they are.</summary>
public sealed class Keep : IReplacementOperator
{
    public string Name => "keep";

    public IEnumerable<ParameterProblem> Check(OperatorParameters parameters) => ParameterRules.Unknown(parameters);

    public IEnumerable<Proposal> Propose(ReplacementSubject subject) => [Proposal.Keep];
}
