using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review.Readings;

/// <summary>Two readings of one verdict side by side: how far they agree, and the questions on which they do not.</summary>
/// <remarks>Both start from the same proposal and are decided to the end. Two questions about one entity, its type and where it is marked, are two disagreements.</remarks>
public sealed class ReadingComparison
{
    private readonly Dictionary<int, Entity> firstEntities;
    private readonly Dictionary<int, Entity> secondEntities;
    private readonly Dictionary<int, string> placeKeys = [];
    private readonly Dictionary<int, string> groupKeys = [];

    private ReadingComparison(VerdictReview first, VerdictReview second)
    {
        (First, Second) = (first, second);
        firstEntities = first.AnnotatedEntities.ToDictionary(entity => entity.Id);
        secondEntities = second.AnnotatedEntities.ToDictionary(entity => entity.Id);
        Places = MarkedPlace.In(first, second);
        Groups = EntityGroup.Of(Places);
        Disagreements = [.. OnEntities().Concat(OnPlaces()).OrderBy(one => one.Places[0]).ThenBy(one => one.Kind)];
    }

    /// <summary>In text order of the first place of each.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; }

    /// <summary>The first reader's review.</summary>
    public VerdictReview First { get; }

    /// <summary>The second reader's review.</summary>
    public VerdictReview Second { get; }

    internal IReadOnlyList<MarkedPlace> Places { get; }

    internal IReadOnlyList<EntityGroup> Groups { get; }

    public static ReadingComparison Of(VerdictReview first, VerdictReview second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);

        return new ReadingComparison(first, second);
    }

    /// <summary>The action that makes the settled review of the first reading.</summary>
    /// <param name="choices">Whose answer holds, by the key of the disagreement.</param>
    /// <exception cref="DomainException">adjudication.open: a disagreement is not settled.</exception>
    public ReviewAdjudicated Settle(IReadOnlyDictionary<string, Reader> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);

        var open = Disagreements.Count(one => !choices.ContainsKey(one.Key));

        return open == 0
            ? new Adjudicator(this, choices).Settle()
            : throw new DomainException("adjudication.open", $"{open} disagreements are not settled yet. Settle each of them first.");
    }

    /// <summary>The question that a place belongs to, or null where both mark the same words.</summary>
    internal string? KeyOfPlace(int place) => placeKeys.GetValueOrDefault(place);

    /// <summary>The question that is about a group's entities, or null where both say the same of them.</summary>
    internal string? KeyOfGroup(int group) => groupKeys.GetValueOrDefault(group);

    internal Entity EntityOf(Reader reader, int entityId) => (reader == Reader.First ? firstEntities : secondEntities)[entityId];

    internal int GroupOf(Reader reader, int entityId) =>
        Groups.Index().First(group => (reader == Reader.First ? group.Item.First : group.Item.Second).Contains(entityId)).Index;

    private EntityTraits TraitsOf(Reader reader, int entityId) => EntityTraits.Of(EntityOf(reader, entityId), reader == Reader.First ? First : Second);

    private IEnumerable<Disagreement> OnEntities()
    {
        foreach (var (index, group) in Groups.Index())
        {
            var kind = group.IsLinkedDifferently ? DisagreementKind.Links : DisagreementKind.Entity;

            if (group.IsLinkedDifferently || (group.IsPair && TraitsOf(Reader.First, group.First[0]) != TraitsOf(Reader.Second, group.Second[0])))
            {
                var places = Places.Where(place => place.First.Any(one => group.First.Contains(one.Mention.EntityId)) && place.Second.Count > 0).ToList();
                var question = Ask(kind, places);
                groupKeys[index] = question.Key;

                yield return question;
            }
        }
    }

    private IEnumerable<Disagreement> OnPlaces()
    {
        foreach (var same in Places.Index().Where(place => !place.Item.HasSameSpans).GroupBy(place => SameQuestion(place.Item)))
        {
            var kind = same.First().Item is { First.Count: > 0, Second.Count: > 0 } ? DisagreementKind.Borders : DisagreementKind.Missed;
            var question = Ask(kind, [.. same.Select(place => place.Item)]);

            foreach (var (index, _) in same)
            {
                placeKeys[index] = question.Key;
            }

            yield return question;
        }
    }

    private (int Group, string First, string Second) SameQuestion(MarkedPlace place) => (
        place.First.Count > 0 ? GroupOf(Reader.First, place.First[0].Mention.EntityId) : GroupOf(Reader.Second, place.Second[0].Mention.EntityId),
        WordsOf(place.First),
        WordsOf(place.Second));

    private string WordsOf(IReadOnlyList<Suggestion> suggestions) =>
        string.Join('|', suggestions.Select(suggestion => Folding.Fold(First.Text.At(suggestion.Mention.Span))));

    private static Disagreement Ask(DisagreementKind kind, List<MarkedPlace> places) => new(
        kind,
        $"{kind}:{places[0].Region.Start}",
        [.. places.Select(place => place.Region)],
        [.. places.SelectMany(place => place.First)],
        [.. places.SelectMany(place => place.Second)]);
}
