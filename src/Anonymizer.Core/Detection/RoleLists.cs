using System.Text.RegularExpressions;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Gives the persons of an enumeration the role that is stated once: "Mr A, Ms B and Mr C, judges", "represented by Mr A and Ms B".</summary>
internal static partial class RoleLists
{
    /// <param name="text">The verdict.</param>
    /// <param name="mentions">In text order, with the roles that the words around each state.</param>
    public static IReadOnlyList<Mention> Spread(VerdictText text, IReadOnlyList<Mention> mentions)
    {
        var spread = mentions.ToList();

        for (var place = spread.Count - 2; place >= 0; place--)
        {
            spread[place] = Beside(text, spread[place], spread[place + 1]);
        }

        for (var place = 1; place < spread.Count; place++)
        {
            spread[place] = Beside(text, spread[place], spread[place - 1]);
        }

        return spread;
    }

    private static Mention Beside(VerdictText text, Mention mention, Mention neighbor)
    {
        var isOpen = mention.Type == EntityType.Person && !mention.IsExplicit && !mention.IsRoleStated;
        var gives = neighbor.Type == EntityType.Person && neighbor.IsRoleStated
            && neighbor.Role is (EntityRole.Judge or EntityRole.Lawyer or EntityRole.Petitioner);

        return isOpen && gives && AreListed(text, mention.Span, neighbor.Span) ? mention with { Role = neighbor.Role, IsRoleStated = true } : mention;
    }

    private static bool AreListed(VerdictText text, TextSpan one, TextSpan other)
    {
        var (start, end) = one.Start < other.Start ? (one.End, other.Start) : (other.End, one.Start);

        return start < end && Separator().IsMatch(text.Value[start..end]);
    }

    /// <summary>A comma or "and", with titles; the president of a bench may be named among its judges.</summary>
    /// <remarks>A line break alone does not join: below the judge stands the first party.</remarks>
    [GeneratedRegex(
        """^(,?\s+((Vice-|Section )?President|Q\.?C\.?|K\.?C\.?))?\s*(,|;|\band\b|&|,\s*and\b)\s*((Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Shri|Smt)\.?\s*)*$""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Separator();
}
