using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Entities;

/// <summary>Who is who: a name that fits one longer name joins it; a name that fits several stays apart.</summary>
internal static class PersonLinker
{
    public static IEnumerable<MentionGroup> Link(VerdictText text, IEnumerable<Mention> mentions)
    {
        var byName = mentions
            .GroupBy(mention => NameKey.Of(text.At(mention.Span)))
            .OrderByDescending(name => name.Key.Name.Parts.Count(part => part.Length > 1))
            .ThenByDescending(name => name.Key.Name.Parts.Count)
            .ToList();
        var heads = new NameHeads();

        foreach (var name in byName)
        {
            heads.Place(name.Key.Name, name);
        }

        return heads.Groups;
    }

    /// <summary>Names with the same parts are one name; a surface without any part is a name of its own.</summary>
    private sealed record NameKey(string Text, PersonName Name)
    {
        public static NameKey Of(string surface)
        {
            var name = PersonName.Of(surface);

            return new NameKey(name.Parts.Count > 0 ? string.Join(' ', name.Parts) : string.Join(' ', TextWords.FoldedIn(surface)), name);
        }

        public bool Equals(NameKey? other) => other is not null && Text == other.Text;

        public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
    }
}
