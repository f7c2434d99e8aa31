using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Evaluation;

/// <summary>Compares the detector's entities with the gold ones, pair by pair of mentions.</summary>
/// <remarks>
/// Only gold mentions that a mention overlaps take part, whatever its type: a missed mention is the detector's fault
/// and counted there. The first mention that overlaps stands for the gold one. Counted from the sizes of the groups,
/// so that a verdict of many mentions costs no more than its length.
/// </remarks>
public static class LinkScorer
{
    public static LinkScore Score(IEnumerable<Mention> predicted, IEnumerable<GoldMention> gold)
    {
        ArgumentNullException.ThrowIfNull(predicted);
        ArgumentNullException.ThrowIfNull(gold);

        var found = Found([.. predicted.OrderBy(mention => mention.Span)], gold.Where(mention => mention.EntityId is not null).OrderBy(mention => mention.Span)).ToList();

        return new LinkScore(
            PairsWithin(found.Select(pair => pair.Gold)),
            PairsWithin(found.Select(pair => pair.Entity)),
            PairsWithin(found));
    }

    private static IEnumerable<(string Gold, int Entity)> Found(IReadOnlyList<Mention> predicted, IEnumerable<GoldMention> gold)
    {
        var next = 0;

        foreach (var mention in gold)
        {
            while (next < predicted.Count && predicted[next].Span.End <= mention.Span.Start)
            {
                next++;
            }

            if (next < predicted.Count && predicted[next].Span.Overlaps(mention.Span))
            {
                yield return (mention.EntityId!, predicted[next].EntityId);
            }
        }
    }

    private static long PairsWithin<T>(IEnumerable<T> groups) => groups
        .GroupBy(group => group)
        .Select(group => group.LongCount())
        .Sum(size => size * (size - 1) / 2);
}
