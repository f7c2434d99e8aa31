using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Evaluation;

/// <summary>Groups one annotator's masks into entities, as the benchmark does: persons by parts of names, all else by surface.</summary>
internal static class TabEntities
{
    public static IReadOnlyList<IReadOnlyList<GoldMask>> Of(VerdictText text, IEnumerable<GoldMask> masks)
    {
        var entities = new List<List<GoldMask>>();
        var bySurface = new Dictionary<(string?, string), List<GoldMask>>();
        var persons = new List<(HashSet<string> Parts, List<GoldMask> Masks)>();

        foreach (var mask in masks.OrderBy(mask => mask.Span.Start).ThenBy(mask => mask.Span.End))
        {
            var bare = TabWords.Bare(text.At(mask.Span));
            var entity = mask.Type == EntityType.Person
                ? PersonOf(persons, TabWords.NameParts(bare))
                : SurfaceOf(bySurface, (mask.Type?.Name, bare));

            if (entity.Count == 0)
            {
                entities.Add(entity);
            }

            entity.Add(mask);
        }

        return entities;
    }

    private static List<GoldMask> PersonOf(List<(HashSet<string> Parts, List<GoldMask> Masks)> persons, HashSet<string> parts)
    {
        var place = persons.FindIndex(person => parts.IsSubsetOf(person.Parts) || person.Parts.IsSubsetOf(parts));

        if (place < 0)
        {
            persons.Add((parts, []));

            return persons[^1].Masks;
        }

        if (persons[place].Parts.IsProperSubsetOf(parts))
        {
            persons[place] = (parts, persons[place].Masks);
        }

        return persons[place].Masks;
    }

    private static List<GoldMask> SurfaceOf(Dictionary<(string?, string), List<GoldMask>> bySurface, (string?, string) key)
    {
        if (!bySurface.TryGetValue(key, out var masks))
        {
            bySurface[key] = masks = [];
        }

        return masks;
    }
}
