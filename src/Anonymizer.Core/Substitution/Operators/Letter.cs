using Anonymizer.Core.Entities;

namespace Anonymizer.Core.Substitution.Operators;

/// <summary>A letter for each: A., B., C., after Z. come A.A., A.B., … Never an initial of the name itself.</summary>
public sealed class Letter : IReplacementOperator
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public string Name => "letter";

    public IEnumerable<ParameterProblem> Check(OperatorParameters parameters) => ParameterRules.Unknown(parameters);

    public IEnumerable<Proposal> Propose(ReplacementSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);

        var initials = subject.Surfaces
            .SelectMany(surface => PersonName.Of(surface).Parts)
            .Select(part => char.ToUpperInvariant(part[0]))
            .ToHashSet();
        var letters = Letters.Where(letter => !initials.Contains(letter)).ToList();

        return letters.Select(letter => $"{letter}.")
            .Concat(letters.SelectMany(first => letters.Select(second => $"{first}.{second}.")))
            .Select(text => new Proposal(text) { IsInvented = true });
    }
}
