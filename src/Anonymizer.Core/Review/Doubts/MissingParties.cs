using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review.Doubts;

/// <summary>A party that the case names and that nothing in the verdict is marked as: misspelt, missed, or not there.</summary>
internal static class MissingParties
{
    public static IEnumerable<Doubt> Find(ReviewSurvey survey, IReadOnlyList<string> parties) => parties.Index()
        .Where(party => !survey.Live.Any(marked => Names(survey, marked, party.Item)))
        .Select(party => Doubt.Numbered(DoubtKind.PartyNotFound, party.Index, Occurrences.Of(party.Item, survey.Text, matchCase: false)));

    private static bool Names(ReviewSurvey survey, MarkedSurface marked, string party)
    {
        if (marked.Mention.Type == EntityType.Person)
        {
            var (name, asked) = (PersonName.Of(survey.Text.At(marked.Mention.Span)), PersonName.Of(party));

            return name.IsFull == asked.IsFull && asked.Fits(name);
        }

        return $" {marked.Folded} ".Contains($" {string.Join(' ', TextWords.FoldedIn(party))} ", StringComparison.Ordinal);
    }
}
