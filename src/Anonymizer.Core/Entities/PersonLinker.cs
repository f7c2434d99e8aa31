using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Entities;

/// <summary>Who is who: a name that fits one longer name joins it; a name that fits several stays apart.</summary>
internal static class PersonLinker
{
    public static IEnumerable<MentionGroup> Link(VerdictText text, IEnumerable<Mention> mentions)
    {
        var byName = mentions
            .GroupBy(mention => NameKey.Of(text, mention))
            .OrderByDescending(name => name.Key.Name.Parts.Count(part => part.Length > 1))
            .ThenByDescending(name => name.Key.Name.Parts.Count)
            .ThenBy(name => name.Key.Gender == NameGender.Unknown);
        var heads = new NameHeads();

        foreach (var name in byName)
        {
            heads.Place(name.Key.Name, name.Key.Gender, name);
        }

        return heads.Groups;
    }

    /// <summary>Names with the same parts and title are one name; a surface without any part is a name of its own.</summary>
    private sealed record NameKey(string Text, NameGender Gender, PersonName Name)
    {
        public static NameKey Of(VerdictText text, Mention mention)
        {
            var surface = text.At(mention.Span);
            var name = PersonName.Of(surface);
            var key = name.Parts.Count > 0 ? string.Join(' ', name.Parts) : string.Join(' ', TextWords.FoldedIn(surface));

            return new NameKey(key, NameTitles.GenderOf(text, mention.Span), name);
        }

        public bool Equals(NameKey? other) => other is not null && (Text, Gender) == (other.Text, other.Gender);

        public override int GetHashCode() => HashCode.Combine(Text, Gender);
    }
}
