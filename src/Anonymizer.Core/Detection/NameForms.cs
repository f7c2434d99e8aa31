using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>The ways in which a found name may stand elsewhere: full, reversed, surname, first name, with initials; bodies and codes as written.</summary>
internal static class NameForms
{
    private const int ShortestPart = 3;
    private const int FewestDigits = 5;

    public static IEnumerable<NameForm> Of(VerdictText text, Mention mention)
    {
        if (mention.Role is EntityRole.Precedent or EntityRole.Statute)
        {
            return [];
        }

        var surface = text.At(mention.Stated ?? mention.Span);

        return mention.Type == EntityType.Person ? OfPerson(surface, mention) : OfSurface(surface, mention);
    }

    private static IEnumerable<NameForm> OfPerson(string surface, Mention mention)
    {
        var parts = PersonName.Of(surface).Parts;

        if (parts is [{ Length: 2 or 3 } only] && surface.Trim().All(char.IsUpper))
        {
            return [new NameForm([only], mention, "the same capitals as elsewhere in the verdict", NameFormKind.Capitals)];
        }

        return [.. WholeNames(parts, mention), .. WithInitials(parts, mention), .. Alone(parts, mention)];
    }

    private static IEnumerable<NameForm> WholeNames(IReadOnlyList<string> parts, Mention mention)
    {
        if (parts.Count < 2)
        {
            return [];
        }

        IEnumerable<IReadOnlyList<string>> orders = [parts, [parts[^1], .. parts.SkipLast(1)], [parts[0], parts[^1]]];

        return orders.Select(order => new NameForm(order, mention, "the same name as elsewhere in the verdict", order.Any(IsInitial) ? NameFormKind.Initials : NameFormKind.FullName));
    }

    private static IEnumerable<NameForm> WithInitials(IReadOnlyList<string> parts, Mention mention)
    {
        if (parts.Count < 2 || IsInitial(parts[^1]) || parts.All(IsInitial))
        {
            return [];
        }

        var surname = parts[^1];
        List<string> initials = [.. parts.SkipLast(1).Select(part => part[..1])];
        IEnumerable<IReadOnlyList<string>> forms =
            [[initials[0], surname], [surname, initials[0]], [.. initials, surname], [surname, .. initials], [.. initials, surname[..1]]];

        return forms.Select(form => new NameForm(form, mention, "initials of a name found elsewhere in the verdict", NameFormKind.Initials));
    }

    private static IEnumerable<NameForm> Alone(IReadOnlyList<string> parts, Mention mention) => parts
        .Where(part => part.Length >= ShortestPart && !VerdictLexicon.IsGeneric(part))
        .Select(part => new NameForm([part], mention, "part of a name found elsewhere in the verdict", part == parts[^1] ? NameFormKind.Surname : NameFormKind.GivenName));

    private static IEnumerable<NameForm> OfSurface(string surface, Mention mention)
    {
        var words = TextWords.In(surface);

        if (mention.Need != Need.NoMask && IsByName(mention, words.Count) && Identifies(surface, words))
        {
            yield return new NameForm([.. words.Select(word => word.Folded)], mention, "the same words as elsewhere in the verdict", NameFormKind.Surface);
        }
    }

    private static bool Identifies(string surface, IReadOnlyList<TextWord> words) =>
        surface.Count(char.IsDigit) >= FewestDigits
        || (surface.Count(char.IsLetter) >= ShortestPart && words.Any(word => word.IsCapitalized)
            && !(words is [var only] && VerdictLexicon.IsGeneric(only.Folded)));

    /// <summary>A lone word of a date, a work or a quality ("Monday", "Turkish") says too little to be sought.</summary>
    private static bool IsByName(Mention mention, int words) =>
        mention.IsExplicit || mention.Type == EntityType.Organization || mention.Type == EntityType.Location || mention.Type == EntityType.Code
        || (words > 1 && (mention.Type == EntityType.DateTime || mention.Type == EntityType.Miscellaneous));

    private static bool IsInitial(string part) => part.Length == 1;
}
