using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Reads from the words around and inside a mention what it is to the case, where its finder did not say.</summary>
public static class ContextRoles
{
    public static IReadOnlyList<Mention> Apply(VerdictText text, IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);

        var citations = Citations.In(text.Value);

        return [.. mentions.Select(mention => mention with { Role = RoleOf(text, mention, citations) })];
    }

    private static EntityRole RoleOf(VerdictText text, Mention mention, SpanSet citations)
    {
        if (mention.IsExplicit)
        {
            return mention.Role;
        }

        if (citations.Covers(mention.Span))
        {
            return EntityRole.Precedent;
        }

        if (mention.Role != EntityRole.None)
        {
            return mention.Role;
        }

        return mention.Type == EntityType.Person ? PersonRoles.RoleOf(text, mention.Span) : BodyRoles.RoleOf(text.At(mention.Span), mention.Type);
    }
}
