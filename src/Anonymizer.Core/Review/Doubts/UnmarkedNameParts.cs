using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review.Doubts;

/// <summary>A part of a masked person's name that stands unmarked elsewhere with a capital letter.</summary>
internal static class UnmarkedNameParts
{
    private const int Shortest = 3;

    public static IEnumerable<Doubt> Find(ReviewSurvey survey)
    {
        var owners = Owners(survey);
        var marked = new SpanSet(survey.Marked.Select(one => one.Mention.Span));

        return survey.Verdict.Words
            .Where(word => word.IsCapitalized && owners.ContainsKey(word.Folded) && !marked.Overlaps(word.Span))
            .GroupBy(word => word.Folded, StringComparer.Ordinal)
            .Select(group => Doubt.At(DoubtKind.NamePart, [.. group.Select(word => word.Span)]) with { Entities = [.. owners[group.Key]] });
    }

    private static Dictionary<string, List<int>> Owners(ReviewSurvey survey)
    {
        var kept = survey.Names.Where(person => !person.Mentions.Any(marked => marked.IsMasked)).SelectMany(person => person.Name.Parts).ToHashSet(StringComparer.Ordinal);

        return survey.Names.Where(person => person.Mentions.Any(marked => marked.IsMasked))
            .SelectMany(person => person.Name.Parts.Distinct().Select(part => (person.EntityId, Part: part)))
            .Where(one => one.Part.Length >= Shortest && !kept.Contains(one.Part) && !PersonName.IsNoPart(one.Part)
                && !survey.Verdict.Lexicon.IsOrdinary(one.Part) && !VerdictLexicon.IsGeneric(one.Part))
            .GroupBy(one => one.Part, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(one => one.EntityId).ToList(), StringComparer.Ordinal);
    }
}
