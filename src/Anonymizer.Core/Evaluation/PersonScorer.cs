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

    /// <summary>The same for the gold persons that are people (<see cref="GoldPeople"/>).</summary>
    public static PersonScore ScorePeople(IEnumerable<Mention> predicted, GoldVerdict gold)
    {
        ArgumentNullException.ThrowIfNull(gold);

        return Score(predicted, gold.Mentions.Where(mention => GoldPeople.IsOne(mention, gold.Text.At(mention.Span))));
    }

    private static PersonScore ScoreOf(GoldMention gold, Mention? found)
    {
        if (found is null)
        {
            return new PersonScore(1, 0, 0, 0);
        }

        return gold.Role == EntityRole.None ? new PersonScore(1, 1, 0, 0) : new PersonScore(1, 1, 1, found.Role == gold.Role ? 1 : 0) { KindRight = KindOf(found.Role) == KindOf(gold.Role) ? 1 : 0 };
    }

    /// <summary>Party, witness, judge, lawyer or other: what a policy decides by.</summary>
    private static EntityRole KindOf(EntityRole role) => role switch
    {
        EntityRole.Petitioner or EntityRole.Respondent => EntityRole.Petitioner,
        EntityRole.Witness or EntityRole.Judge or EntityRole.Lawyer => role,
        _ => EntityRole.OtherPerson,
    };
}
