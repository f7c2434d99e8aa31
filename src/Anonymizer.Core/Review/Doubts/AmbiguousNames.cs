namespace Anonymizer.Core.Review.Doubts;

/// <summary>A short name that two people of the verdict bear: who is meant is asked, never guessed.</summary>
internal static class AmbiguousNames
{
    public static IEnumerable<Doubt> Find(ReviewSurvey survey)
    {
        var full = survey.Names.Where(person => person.Name.IsFull).ToList();

        foreach (var person in survey.Names.Where(person => person.Name is { IsFull: false, Parts.Count: > 0 }))
        {
            var fitting = full.Where(other => person.Name.Fits(other.Name)).ToList();

            if (fitting.Count > 1)
            {
                yield return Doubt.At(DoubtKind.Ambiguous, person.Places) with { Entities = [person.EntityId, .. fitting.Select(other => other.EntityId)] };
            }
        }
    }
}
