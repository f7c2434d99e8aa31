using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Substitution;

/// <summary>Where exactly a replacement stands: the possessive stays outside, a title stays or goes, a sentence starts with a capital.</summary>
internal sealed class Placement(VerdictText text, IEnumerable<Entity> entities)
{
    private static readonly string[] Possessives = ["'s", "’s"];

    private readonly SpanSet _mentions = new(entities.SelectMany(entity => entity.Mentions).Select(mention => mention.Span));

    public IEnumerable<Replacement> Of(Entity entity, Proposal proposal) =>
        entity.Mentions.Select(mention => At(entity, mention.Span, proposal));

    private Replacement At(Entity entity, TextSpan mention, Proposal proposal)
    {
        var end = mention.End - PossessiveLength(mention);
        var start = entity.Type == EntityType.Person ? StartOf(new TextSpan(mention.Start, end), proposal) : mention.Start;

        return new Replacement(new TextSpan(start, end), AsWrittenAt(start, proposal), entity.Id, proposal.Style);
    }

    private string AsWrittenAt(int start, Proposal proposal) => proposal.TakesTitle && proposal.Text.Length > 0 && Sentences.StartsAt(text.Value, start)
        ? char.ToUpperInvariant(proposal.Text[0]) + proposal.Text[1..]
        : proposal.Text;

    private int PossessiveLength(TextSpan mention)
    {
        var surface = text.At(mention);

        return Possessives.Any(possessive => surface.EndsWith(possessive, StringComparison.Ordinal)) && surface.Length > 2 ? 2 : 0;
    }

    private int StartOf(TextSpan mention, Proposal proposal)
    {
        var before = text.Value[Math.Max(0, mention.Start - NameTitles.Window)..mention.Start];

        if (!proposal.TakesTitle)
        {
            return mention.Start + NameTitles.LengthIn(text.At(mention));
        }

        var length = NameTitles.LengthBefore(before);

        return length > 0 && !_mentions.Overlaps(new TextSpan(mention.Start - length, mention.Start)) ? mention.Start - length : mention.Start;
    }
}
