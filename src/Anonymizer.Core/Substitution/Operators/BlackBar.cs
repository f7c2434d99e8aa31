namespace Anonymizer.Core.Substitution.Operators;

/// <summary>A black bar of fixed width: its length tells nothing of the name's.</summary>
public sealed class BlackBar : IReplacementOperator
{
    /// <summary>Five full blocks, as they stand where a bar cannot be drawn.</summary>
    public const string Bar = "█████";

    public string Name => "blackBar";

    public IEnumerable<ParameterProblem> Check(OperatorParameters parameters) => ParameterRules.Unknown(parameters);

    public IEnumerable<Proposal> Propose(ReplacementSubject subject) =>
        [new Proposal(Bar) { Style = ReplacementStyle.BlackBar, MayRepeat = true }];
}
