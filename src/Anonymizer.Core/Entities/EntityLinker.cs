using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Entities;

/// <summary>Links the mentions of a verdict into entities: persons by the parts of their names, all else by what is written.</summary>
/// <remarks>
/// The mentions come back with their entity's id and need: what is masked once is masked everywhere. What a list
/// or a person says of one mention stands for the whole entity. An alias and another spelling join the mention that they
/// were found by.
/// </remarks>
public static class EntityLinker
{
    /// <param name="text">The verdict.</param>
    /// <param name="mentions">Disjoint mentions, in any order.</param>
    public static DetectionResult Link(VerdictText text, IEnumerable<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);

        var ordered = mentions.OrderBy(mention => mention.Span).ToList();
        var entities = Groups(text, ordered).OrderBy(group => group.Mentions[0].Span).Select((group, place) => EntityOf(place + 1, group)).ToList();

        return new DetectionResult([.. entities.SelectMany(entity => entity.Mentions).OrderBy(mention => mention.Span)], entities);
    }

    private static IEnumerable<MentionGroup> Groups(VerdictText text, IReadOnlyList<Mention> ordered)
    {
        var spans = ordered.Where(mention => mention.SameAs is null).Select(mention => mention.Span).ToHashSet();
        var followers = ordered.Where(mention => mention.SameAs is { } source && spans.Contains(source)).ToLookup(mention => mention.SameAs!.Value);
        var own = ordered.Where(mention => mention.SameAs is not { } source || !spans.Contains(source)).ToList();

        return PersonLinker.Link(text, own.Where(IsPerson))
            .Concat(SurfaceLinker.Link(text, own.Where(mention => !IsPerson(mention))))
            .Select(group => followers.Count == 0 ? group : group with { Mentions = [.. group.Mentions.Concat(group.Mentions.SelectMany(mention => followers[mention.Span])).OrderBy(mention => mention.Span)] });
    }

    private static bool IsPerson(Mention mention) => mention.Type == EntityType.Person && mention.Role != EntityRole.Precedent;

    private static Entity EntityOf(int id, MentionGroup group)
    {
        var need = EntityVote.Need(group.Mentions, group.IsHiddenAlready);
        var mentions = group.Mentions.Select(mention => mention with { EntityId = id, Need = need }).ToList();

        return new Entity(id, mentions[0].Type, need, EntityVote.Role(group.Mentions, need), mentions) { IsAmbiguous = group.IsAmbiguous };
    }
}
