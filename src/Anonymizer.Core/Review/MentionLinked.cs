namespace Anonymizer.Core.Review;

/// <summary>A reviewer said whom a mention means: another entity of the verdict, or (unlinked) one of its own.</summary>
/// <remarks>A mention takes the type, need and role of the entity that it joins: one entity, one replacement.</remarks>
public sealed record MentionLinked(int Id, int EntityId) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state)
    {
        var linked = state.Get(Id);
        var mention = linked.Mention with { EntityId = EntityId };
        var member = state.InTextOrder.FirstOrDefault(suggestion => suggestion.Id != Id && suggestion.Mention.EntityId == EntityId)?.Mention;

        if (member is not null)
        {
            mention = mention with { Type = member.Type, Need = member.Need, Role = member.Role, Kind = member.Kind };
        }

        return state.With(linked.Confirm() with { Mention = mention });
    }
}
