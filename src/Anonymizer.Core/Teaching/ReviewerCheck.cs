using Anonymizer.Core.Evaluation;

namespace Anonymizer.Core.Teaching;

/// <summary>Finds people who refuse far more than everybody else does: a mistake, a misunderstanding, or ill will. What they said is not learned from by itself.</summary>
/// <remarks>
/// Held is who decided at least <see cref="Fewest"/> proposals and whose rate of refusal is, beyond doubt, both above one half and a
/// quarter above everybody else's. Beyond doubt: the lower end of Wilson's interval (Wilson 1927) at three standard deviations, so that an honest
/// person on a hard verdict is not accused. Where there is nobody else, others are taken to refuse one in five.
/// </remarks>
public static class ReviewerCheck
{
    public const int Fewest = 20;

    private const double Deviations = 3;
    private const double Half = .5;
    private const double Apart = .25;
    private const double UsualRefused = 4;
    private const double UsualDecided = 20;

    /// <returns>Who is held.</returns>
    public static IReadOnlySet<Guid> Held(IReadOnlyCollection<ReviewerRecord> people)
    {
        ArgumentNullException.ThrowIfNull(people);

        var decided = people.Sum(person => person.Decided);
        var rejected = people.Sum(person => person.Rejected);

        return people.Where(person => IsHeld(person, decided - person.Decided, rejected - person.Rejected)).Select(person => person.Person).ToHashSet();
    }

    private static bool IsHeld(ReviewerRecord person, int othersDecided, int othersRejected)
    {
        var others = (othersRejected + UsualRefused) / (othersDecided + UsualDecided);

        return person.Decided >= Fewest && WilsonInterval.Of(person.Rejected, person.Decided, Deviations).Low > Math.Max(Half, others + Apart);
    }
}
