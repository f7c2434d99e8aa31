using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review.Doubts;

/// <summary>Two entities whose names differ by a letter or two: one person misspelt, or two people.</summary>
internal static class SimilarSpellings
{
    private const int Shortest = 4;
    private const int Long = 8;

    public static IEnumerable<Doubt> Find(ReviewSurvey survey)
    {
        var people = survey.Names.Select(person => new Named(person.EntityId, person.Name.Parts, person.Places)).ToList();
        var organizations = survey.Live.Where(marked => marked.Mention.Type == EntityType.Organization)
            .GroupBy(marked => marked.Mention.EntityId)
            .Select(group => new Named(group.Key, [group.MaxBy(marked => marked.Folded.Length)!.Folded], [.. group.Select(marked => marked.Mention.Span)]))
            .ToList();

        return Pairs(people).Concat(Pairs(organizations));
    }

    private static IEnumerable<Doubt> Pairs(List<Named> names)
    {
        for (var first = 0; first < names.Count; first++)
        {
            for (var second = first + 1; second < names.Count; second++)
            {
                if (AreAlike(names[first].Parts, names[second].Parts))
                {
                    yield return new Doubt(DoubtKind.SimilarSpelling, $"{DoubtKind.SimilarSpelling}:{names[first].Places[0].Start}:{names[second].Places[0].Start}", [.. names[first].Places, .. names[second].Places])
                    {
                        Entities = [names[first].EntityId, names[second].EntityId],
                    };
                }
            }
        }
    }

    /// <summary>All parts the same but one, and that one almost. Asked for every pair, so it makes no garbage.</summary>
    private static bool AreAlike(IReadOnlyList<string> parts, IReadOnlyList<string> others)
    {
        var different = -1;

        for (var place = 0; parts.Count == others.Count && place < parts.Count; place++)
        {
            if (parts[place] != others[place])
            {
                if (different >= 0)
                {
                    return false;
                }

                different = place;
            }
        }

        return different >= 0 && IsAlmost(parts[different], others[different]);
    }

    private static bool IsAlmost(string part, string other)
    {
        var shorter = Math.Min(part.Length, other.Length);

        return shorter >= Shortest && EditDistance.IsWithin(part, other, shorter >= Long ? 2 : 1);
    }

    private sealed record Named(int EntityId, IReadOnlyList<string> Parts, IReadOnlyList<TextSpan> Places);
}
