namespace Anonymizer.Core.Substitution.Operators;

/// <summary>What a reviewer wrote to stand there. No policy names it: the catalogue does not list it.</summary>
internal sealed class Written(string text) : IReplacementOperator
{
    public string Name => "written";

    public IEnumerable<ParameterProblem> Check(OperatorParameters parameters) => [];

    public IEnumerable<Proposal> Propose(ReplacementSubject subject) => [new Proposal(text)];
}
