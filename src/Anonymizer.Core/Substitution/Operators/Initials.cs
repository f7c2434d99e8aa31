using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Substitution.Operators;

/// <summary>The initials of the fullest form of the name: "Anna Berg" becomes "A.B.".</summary>
/// <remarks>Two entities may share their initials; the reader is told apart by a number.</remarks>
public sealed class Initials : IReplacementOperator
{
    private const int Most = 99;

    public string Name => "initials";

    public IEnumerable<ParameterProblem> Check(OperatorParameters parameters) => ParameterRules.Unknown(parameters);

    public IEnumerable<Proposal> Propose(ReplacementSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);

        var initials = Of(subject);

        return initials.Length == 0
            ? []
            : Enumerable.Range(1, Most).Select(number => new Proposal(number == 1 ? initials : $"{initials}{number}"));
    }

    private static string Of(ReplacementSubject subject)
    {
        var fullest = subject.Surfaces
            .Select(Words)
            .OrderByDescending(words => words.Count)
            .First();

        return string.Concat(fullest.Select(word => $"{char.ToUpperInvariant(word.Folded[0])}."));
    }

    private static List<TextWord> Words(string surface) =>
        [.. TextWords.In(NameTitles.WithoutTitle(surface)).Where(word => word.IsCapitalized && !word.IsNumber)];
}
