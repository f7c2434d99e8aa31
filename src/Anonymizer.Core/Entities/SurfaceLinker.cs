using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Entities;

/// <summary>Links all that is not a person: mentions of one type with the same words, and an organization with its short form.</summary>
internal static class SurfaceLinker
{
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "the", "a", "an" };

    public static IEnumerable<MentionGroup> Link(VerdictText text, IEnumerable<Mention> mentions)
    {
        var all = mentions.ToList();
        var shortForms = ShortForms.In(text, all);

        return all
            .GroupBy(mention => (mention.Type, mention.Role == EntityRole.Precedent, Key(text.At(mention.Span), mention.Type, shortForms)))
            .Select(group => new MentionGroup([.. group]));
    }

    private static string Key(string surface, EntityType type, IReadOnlyDictionary<string, string> shortForms)
    {
        var key = KeyOf(surface);

        return type == EntityType.Organization ? shortForms.GetValueOrDefault(key, key) : key;
    }

    /// <summary>The words without a leading article; where there are none, the marks themselves.</summary>
    internal static string KeyOf(string surface)
    {
        var words = TextWords.FoldedIn(surface);
        var start = words.Count > 1 && Articles.Contains(words[0]) ? 1 : 0;

        return words.Count == 0 ? surface : string.Join(' ', words.Skip(start));
    }
}
