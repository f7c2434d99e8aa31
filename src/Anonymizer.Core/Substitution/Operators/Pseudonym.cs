using Anonymizer.Core.Entities;

namespace Anonymizer.Core.Substitution.Operators;

/// <summary>A made-up name of the right language and gender that stands nowhere in the verdict.</summary>
/// <remarks>Parameter "language": two letters, instead of the policy's. For persons, organizations and places.</remarks>
public sealed class Pseudonym : IReplacementOperator
{
    private const int Tries = 500;

    public string Name => "pseudonym";

    public IEnumerable<ParameterProblem> Check(OperatorParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);

        return ParameterRules.Unknown(parameters, "language").Concat(WrongLanguage(parameters));
    }

    public IEnumerable<Proposal> Propose(ReplacementSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);

        var isFull = subject.Surfaces.Any(surface => PersonName.Of(surface).Parts.Count > 1);
        var language = subject.Parameters.Find("language") ?? subject.Language;
        var seed = unchecked((subject.Seed * 1_000_003) + subject.Entity.Id);

        return subject.Pseudonyms.NamesFor(new PseudonymRequest(subject.Entity.Type, language, subject.Gender, isFull, seed))
            .Take(Tries)
            .Select(name => new Proposal(name) { IsInvented = true });
    }

    private static IEnumerable<ParameterProblem> WrongLanguage(OperatorParameters parameters)
    {
        if (parameters.Find("language") is { } language && !(language.Length == 2 && language.All(char.IsAsciiLetterLower)))
        {
            yield return new ParameterProblem("language", "must be two lower-case letters, for example \"en\"");
        }
    }
}
