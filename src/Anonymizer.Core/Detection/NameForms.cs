using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>The ways in which a found name may stand elsewhere: full, reversed, surname, first name, with initials; bodies and codes as written.</summary>
internal static class NameForms
{
    private const int ShortestPart = 3;

    public static IEnumerable<NameForm> Of(VerdictText text, Mention mention)
    {
        if (mention.Role is EntityRole.Precedent or EntityRole.Statute)
        {
            return [];
        }

        var surface = text.At(mention.Span);

        return mention.Type == EntityType.Person ? OfPerson(surface, mention) : OfSurface(surface, mention);
    }

    private static IEnumerable<NameForm> OfPerson(string surface, Mention mention)
    {
        var parts = PersonName.Of(surface).Parts;
        var full = parts.Where(part => part.Length > 1).ToList();

        if (parts.Count > 1)
        {
            foreach (var order in Orders(parts))
            {
                yield return new NameForm(order, mention, "the same name as elsewhere in the verdict", order.Any(part => part.Length == 1) ? NameFormKind.Initials : NameFormKind.FullName);
            }
        }

        if (full.Count > 1)
        {
            foreach (var form in WithInitials(parts))
            {
                yield return new NameForm(form, mention, "initials of a name found elsewhere in the verdict", NameFormKind.Initials);
            }
        }

        foreach (var part in full.Where(part => part.Length >= ShortestPart && !VerdictLexicon.IsGeneric(part)))
        {
            yield return new NameForm([part], mention, "part of a name found elsewhere in the verdict", NameFormKind.Part);
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Orders(IReadOnlyList<string> parts)
    {
        yield return parts;
        yield return [parts[^1], .. parts.SkipLast(1)];

        if (parts.Count > 2)
        {
            yield return [parts[0], parts[^1]];
        }
    }

    private static IEnumerable<IReadOnlyList<string>> WithInitials(IReadOnlyList<string> parts)
    {
        var initials = parts.SkipLast(1).Select(part => part[..1]).ToList();
        var surname = parts[^1];

        if (surname.Length > 1)
        {
            yield return [initials[0], surname];
            yield return [surname, initials[0]];
            yield return [.. initials, surname];
            yield return [surname, .. initials];
            yield return [.. initials, surname[..1]];
        }
    }

    private static IEnumerable<NameForm> OfSurface(string surface, Mention mention)
    {
        var words = TextWords.In(surface);
        var letters = surface.Count(char.IsLetter);
        var isName = letters >= ShortestPart && words.Any(word => word.IsCapitalized);
        var isNumber = surface.Count(char.IsDigit) >= 5;

        if (mention.Need != Need.NoMask && words.Count > 0 && IsByName(mention) && (isName || isNumber))
        {
            yield return new NameForm([.. words.Select(word => word.Folded)], mention, "the same words as elsewhere in the verdict", NameFormKind.Surface);
        }
    }

    private static bool IsByName(Mention mention) =>
        mention.IsExplicit || mention.Type == EntityType.Organization || mention.Type == EntityType.Location
        || mention.Type == EntityType.Code || mention.Type == EntityType.DateTime || mention.Type == EntityType.Miscellaneous;
}
