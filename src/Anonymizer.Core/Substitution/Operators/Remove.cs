namespace Anonymizer.Core.Substitution.Operators;

/// <summary>Takes the words out and puts nothing there.</summary>
public sealed class Remove : IReplacementOperator
{
    public string Name => "remove";

    public IEnumerable<ParameterProblem> Check(OperatorParameters parameters) => ParameterRules.Unknown(parameters);

    public IEnumerable<Proposal> Propose(ReplacementSubject subject) => [new Proposal(string.Empty) { MayRepeat = true, TakesTitle = true }];
}
