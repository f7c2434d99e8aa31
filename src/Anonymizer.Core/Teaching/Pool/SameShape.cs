using System.Security.Cryptography;
using System.Text;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Teaching.Pool;

/// <summary>Puts other names of the same shape in place of those that are to be masked, so that a text can be learned from without naming anybody.</summary>
/// <remarks>
/// The shape of a word is its length, its capitals, and where digits and marks stand; nothing moves, so every offset holds. The words of masked
/// persons, organizations and places become others, equal words equal ones; those of persons wherever they stand. In codes each letter and digit
/// becomes another. Dates, amounts, descriptions of people, titles, and words that the verdict writes in lower case too ("Bank") stay. A name that
/// fits comes from the word lists; where none does, vowels become vowels and consonants consonants, and the last two letters stay, for they bear the
/// grammatical case.
/// </remarks>
/// <param name="names">Made-up names.</param>
public sealed class SameShape(IPseudonyms names)
{
    private const int Tries = 200;
    private const int EndingLength = 2;
    private const string Vowels = "aeiou";
    private const string Consonants = "bdfgklmnprstv";

    private static readonly HashSet<EntityType> Named = [EntityType.Person, EntityType.Organization, EntityType.Location];

    /// <param name="text">The text.</param>
    /// <param name="mentions">What stands in it.</param>
    /// <param name="language">Two letters (ISO 639-1): whose names.</param>
    /// <param name="seed">Same seed, same names.</param>
    /// <returns>A text of the same length.</returns>
    public string Replace(string text, IReadOnlyCollection<GoldMention> mentions, string language, string seed)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);

        var masked = mentions.Where(mention => mention.Need != Need.NoMask).ToList();
        var words = WordsOf(text, masked);
        var taken = TextWords.FoldedIn(text).ToHashSet(StringComparer.Ordinal);
        var shaped = words.ToDictionary(word => word.Key, word => Shaped(word.Key, word.Value, new Draw(language, seed, taken)), StringComparer.Ordinal);
        var value = text.ToCharArray();

        foreach (var word in TextWords.In(text).Where(word => word.IsCapitalized && shaped.ContainsKey(word.Folded)))
        {
            if (masked.Exists(mention => mention.Span.Contains(word.Span)) || (words[word.Folded] == EntityType.Person && word.Folded.Length > 1))
            {
                Write(value, word.Span, shaped[word.Folded]);
            }
        }

        foreach (var code in masked.Where(mention => mention.Type == EntityType.Code))
        {
            Scramble(value, code.Span, seed);
        }

        return new string(value);
    }

    /// <summary>The words to be replaced, each with the type of what it names.</summary>
    private static Dictionary<string, EntityType> WordsOf(string text, IReadOnlyCollection<GoldMention> masked)
    {
        var ordinary = TextWords.In(text).Where(word => !word.IsCapitalized).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);

        return masked
            .Where(mention => Named.Contains(mention.Type))
            .SelectMany(mention => TextWords.In(mention.Span.In(text)).Select(word => (word, mention.Type)))
            .Where(one => one.word is { IsCapitalized: true, IsNumber: false } && !PersonName.IsNoPart(one.word.Folded) && !ordinary.Contains(one.word.Folded))
            .GroupBy(one => one.word.Folded, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Any(one => one.Type == EntityType.Person) ? EntityType.Person : group.First().Type, StringComparer.Ordinal);
    }

    private string Shaped(string word, EntityType type, Draw draw)
    {
        if (word.Length == 1)
        {
            return Other(word[0], NumberOf(draw.Seed, word)).ToString();
        }

        var request = new PseudonymRequest(type, draw.Language, NameGender.Unknown, IsFullName: true, NumberOf(draw.Seed, word));
        var made = names.NamesFor(request).Take(Tries)
            .SelectMany(name => TextWords.In(name).Select(part => part.Span.In(name).ToLowerInvariant()))
            .FirstOrDefault(one => one.Length == word.Length && !draw.Taken.Contains(Folding.Fold(one))) ?? Sounded(word, draw);
        draw.Taken.Add(Folding.Fold(made));

        return made;
    }

    private static string Sounded(string word, Draw draw)
    {
        for (var turn = 0; ; turn++)
        {
            var stem = Math.Max(1, word.Length - EndingLength);
            var made = string.Concat(word.Select((letter, at) => at < stem ? Other(letter, NumberOf(draw.Seed, $"{word}/{at}/{turn}")) : letter));

            if (!draw.Taken.Contains(made) || turn == Tries)
            {
                return made;
            }
        }
    }

    /// <summary>Another letter of its kind, another digit; a mark stays.</summary>
    private static char Other(char letter, int number)
    {
        var kind = char.IsDigit(letter) ? "0123456789" : Vowels.Contains(letter, StringComparison.Ordinal) ? Vowels : char.IsLetter(letter) ? Consonants : "";
        var others = kind.Replace(letter.ToString(), "", StringComparison.Ordinal);

        return others.Length == 0 ? letter : others[number % others.Length];
    }

    /// <summary>Letter by letter, each in the capital or small form of the one before it; made longer or shorter to the length of the word as it is written.</summary>
    private static void Write(char[] value, TextSpan span, string made)
    {
        for (var at = 0; at < span.Length; at++)
        {
            var letter = made[at % made.Length];
            value[span.Start + at] = char.IsUpper(value[span.Start + at]) ? char.ToUpperInvariant(letter) : letter;
        }
    }

    private static void Scramble(char[] value, TextSpan span, string seed)
    {
        for (var at = span.Start; at < span.End; at++)
        {
            var other = Other(char.ToLowerInvariant(value[at]), NumberOf(seed, $"{span.Start}/{at}"));
            value[at] = char.IsUpper(value[at]) ? char.ToUpperInvariant(other) : other;
        }
    }

    private static int NumberOf(string seed, string word) => BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{word}"))) & int.MaxValue;

    private sealed record Draw(string Language, string Seed, HashSet<string> Taken);
}
