using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Entities;

/// <summary>Gives the same words one type throughout a verdict: "EAT", a body nine times, is no work of art the tenth.</summary>
/// <remarks>Only what a model found, with a capital, and as body, place, work or quality, which models confuse; the type with the most certainty wins.</remarks>
internal static class TypeVote
{
    private static readonly HashSet<EntityType> Confused = [EntityType.Organization, EntityType.Location, EntityType.Miscellaneous, EntityType.Demographic];

    public static IReadOnlyList<Mention> Apply(VerdictText text, IReadOnlyList<Mention> mentions)
    {
        var votes = mentions.Where(mention => IsOpen(text, mention))
            .GroupBy(mention => SurfaceLinker.KeyOf(text.At(mention.Span)), StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any())
            .ToDictionary(same => same.Key, Winner, StringComparer.Ordinal);

        return [.. mentions.Select(mention => IsOpen(text, mention) && votes.TryGetValue(SurfaceLinker.KeyOf(text.At(mention.Span)), out var type) ? mention with { Type = type } : mention)];
    }

    private static bool IsOpen(VerdictText text, Mention mention) =>
        mention.Explanation.Source == MentionSource.Model && Confused.Contains(mention.Type) && text.At(mention.Span).Any(char.IsUpper);

    private static EntityType Winner(IEnumerable<Mention> same) =>
        same.GroupBy(mention => mention.Type).OrderByDescending(type => type.Sum(mention => mention.Score)).First().Key;
}
