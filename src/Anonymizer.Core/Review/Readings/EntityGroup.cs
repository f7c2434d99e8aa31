namespace Anonymizer.Core.Review.Readings;

/// <summary>Entities of two readings that share places: one of each where the readers agree who is who.</summary>
/// <param name="First">The first reader's entities, in order of their ids.</param>
/// <param name="Second">The second reader's.</param>
/// <param name="Shared">How many places a pair has in common.</param>
internal sealed record EntityGroup(IReadOnlyList<int> First, IReadOnlyList<int> Second, IReadOnlyDictionary<(int First, int Second), int> Shared)
{
    /// <summary>One of the first reader's entities and one of the second's.</summary>
    public bool IsPair => First.Count == 1 && Second.Count == 1;

    /// <summary>Both have entities here, and they part the mentions differently.</summary>
    public bool IsLinkedDifferently => First.Count > 0 && Second.Count > 0 && !IsPair;

    /// <summary>The first reader's entity that has most places in common with one of the second's.</summary>
    public int FirstOf(int second) => First.OrderByDescending(first => Shared.GetValueOrDefault((first, second))).First();

    /// <summary>The second reader's entity that has most places in common with one of the first's.</summary>
    public int SecondOf(int first) => Second.OrderByDescending(second => Shared.GetValueOrDefault((first, second))).First();

    /// <summary>All groups, each entity with an accepted mention in exactly one.</summary>
    public static IReadOnlyList<EntityGroup> Of(IReadOnlyList<MarkedPlace> places)
    {
        var shared = places.SelectMany(Pairs).CountBy(pair => pair).ToDictionary();
        var left = places.SelectMany(Entities).Distinct().Order().ToList();
        var groups = new List<EntityGroup>();

        while (left.Count > 0)
        {
            var members = Reach(left[0], shared.Keys);
            left.RemoveAll(members.Contains);
            groups.Add(new EntityGroup(
                Ids(members, Reader.First),
                Ids(members, Reader.Second),
                shared.Where(pair => members.Contains((Reader.First, pair.Key.First))).ToDictionary()));
        }

        return groups;
    }

    private static HashSet<(Reader Reader, int Id)> Reach((Reader Reader, int Id) start, IReadOnlyCollection<(int First, int Second)> pairs)
    {
        var reached = new HashSet<(Reader Reader, int Id)> { start };
        var next = new Queue<(Reader Reader, int Id)>(reached);

        while (next.TryDequeue(out var entity))
        {
            var beside = entity.Reader == Reader.First
                ? pairs.Where(pair => pair.First == entity.Id).Select(pair => (Reader.Second, pair.Second))
                : pairs.Where(pair => pair.Second == entity.Id).Select(pair => (Reader.First, pair.First));

            foreach (var other in beside.Where(reached.Add))
            {
                next.Enqueue(other);
            }
        }

        return reached;
    }

    private static IEnumerable<(int First, int Second)> Pairs(MarkedPlace place) =>
        from first in place.First
        from second in place.Second
        where first.Mention.Span.Overlaps(second.Mention.Span)
        select (first.Mention.EntityId, second.Mention.EntityId);

    private static IEnumerable<(Reader Reader, int Id)> Entities(MarkedPlace place) =>
        place.First.Select(one => (Reader.First, one.Mention.EntityId)).Concat(place.Second.Select(one => (Reader.Second, one.Mention.EntityId)));

    private static IReadOnlyList<int> Ids(IEnumerable<(Reader Reader, int Id)> members, Reader reader) =>
        [.. members.Where(member => member.Reader == reader).Select(member => member.Id).Order()];
}
