using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>What to look for in a verdict because the case file names it.</summary>
/// <remarks>
/// A party is masked wherever it is named. A judge or a lawyer keeps the role by which a policy keeps them; who is called
/// like a party is a party: to show a party's name is the dearer mistake.
/// </remarks>
public static class ParticipantTerms
{
    private const string Why = "is named in the case file";

    /// <exception cref="DomainException">terms.empty: a name has neither a letter nor a digit.</exception>
    public static IReadOnlyList<IRecognizer> RecognizersOf(IReadOnlyCollection<Participant> participants)
    {
        ArgumentNullException.ThrowIfNull(participants);

        return participants.Count == 0 ? [] : [new ListRecognizer("case-file", MentionSource.List, Of(participants))];
    }

    /// <summary>One term for each name and alias, the parties' first.</summary>
    public static IReadOnlyList<ListTerm> Of(IEnumerable<Participant> participants) =>
    [
        .. participants
            .OrderBy(participant => participant.IsOfOffice)
            .SelectMany(participant => participant.Aliases.Prepend(participant.Name).Select(name => TermOf(name, participant)))
            .DistinctBy(term => string.Join(' ', TextWords.FoldedIn(term.Text))),
    ];

    private static ListTerm TermOf(string name, Participant participant) =>
        new(name, EntityType.Person, participant.IsOfOffice ? Need.NoMask : Need.Direct, participant.Role) { Why = Why };
}
