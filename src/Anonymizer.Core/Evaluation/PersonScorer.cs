using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Evaluation;

/// <summary>Scores persons by overlap, and the roles of those found.</summary>
public static class PersonScorer
{
    public static PersonScore Score(IEnumerable<Mention> predicted, IEnumerable<GoldMention> gold)
    {
        var persons = predicted.Where(mention => mention.Type == EntityType.Person).ToList();

        return gold
            .Where(mention => mention.Type == EntityType.Person)
            .Select(mention => ScoreOf(mention, persons.FirstOrDefault(person => person.Span.Overlaps(mention.Span))))
            .Aggregate(PersonScore.None, PersonScore.Add);
    }

    private static PersonScore ScoreOf(GoldMention gold, Mention? found)
    {
        if (found is null)
        {
            return new PersonScore(1, 0, 0, 0);
        }

        return gold.Role == EntityRole.None ? new PersonScore(1, 1, 0, 0) : new PersonScore(1, 1, 1, found.Role == gold.Role ? 1 : 0);
    }
}
