using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Reads from the words around and inside a mention what it is to the case, and lets that outweigh what its finder thought.</summary>
public static class ContextRoles
{
    public static IReadOnlyList<Mention> Apply(VerdictText text, IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);

        var citations = Citations.In(text.Value);

        return RoleLists.Spread(text, [.. mentions.Select(mention => WithRole(text, mention, citations))]);
    }

    private static Mention WithRole(VerdictText text, Mention mention, SpanSet citations)
    {
        if (mention.IsExplicit || mention.IsRoleStated)
        {
            return mention;
        }

        var stated = citations.Covers(mention.Span) ? EntityRole.Precedent
            : mention.Type == EntityType.Person ? PersonRoles.RoleOf(text, mention.Span)
            : BodyRoles.RoleOf(text.At(mention.Span), mention.Type);

        return stated != EntityRole.None
            ? mention with { Role = stated, IsRoleStated = true }
            : mention with { Role = Fits(mention.Role, mention.Type) ? mention.Role : EntityRole.None };
    }

    /// <summary>A model may give any type any role; a number that is a lawyer would be kept by the policy.</summary>
    private static bool Fits(EntityRole role, EntityType type) => role switch
    {
        EntityRole.Petitioner or EntityRole.Respondent or EntityRole.Victim => type == EntityType.Person || type == EntityType.Organization,
        EntityRole.Judge or EntityRole.Lawyer or EntityRole.Witness or EntityRole.Expert or EntityRole.Official or EntityRole.OtherPerson => type == EntityType.Person,
        EntityRole.Court or EntityRole.Authority => type == EntityType.Organization,
        EntityRole.Statute => type == EntityType.Miscellaneous || type == EntityType.Organization,
        EntityRole.Precedent => type == EntityType.Miscellaneous,
        _ => true,
    };
}
