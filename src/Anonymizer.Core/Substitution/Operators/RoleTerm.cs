namespace Anonymizer.Core.Substitution.Operators;

/// <summary>What the person is to the case: "the applicant"; of several, "Applicant 1", "Applicant 2".</summary>
/// <remarks>Parameter "term": the term to use, with its article, instead of the role's own. Nothing where the role has no term.</remarks>
public sealed class RoleTerm : IReplacementOperator
{
    private const int Spare = 1000;

    public string Name => "roleTerm";

    public IEnumerable<ParameterProblem> Check(OperatorParameters parameters) =>
        [.. ParameterRules.Unknown(parameters, "term"), .. ParameterRules.NotAText(parameters, "term")];

    public IEnumerable<Proposal> Propose(ReplacementSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);

        if ((subject.Parameters.Find("term") ?? RoleTerms.For(subject.Entity.Role, subject.Language)) is not { } term)
        {
            yield break;
        }

        if (subject.PeerCount == 1)
        {
            yield return new Proposal(term) { TakesTitle = true };
        }

        var noun = RoleTerms.WithoutArticle(term);

        for (var number = subject.Ordinal; number < subject.Ordinal + Spare; number++)
        {
            yield return new Proposal($"{noun} {number}") { TakesTitle = true };
        }
    }
}
