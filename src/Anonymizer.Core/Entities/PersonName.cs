using Anonymizer.Core.Text;

namespace Anonymizer.Core.Entities;

/// <summary>The parts of a person's name as it stands in a text: folded words without titles, particles and the possessive s.</summary>
/// <param name="Parts">In the order of the text; a single letter is an initial. Empty when nothing but titles is there.</param>
public sealed record PersonName(IReadOnlyList<string> Parts)
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "madam", "messrs", "hon", "honble", "honourable",
        "justice", "judge", "president", "advocate", "adv", "shri", "smt", "sri", "kumari", "km", "late", "captain", "capt", "colonel", "col", "major", "sergeant",
        "inspector", "constable", "officer", "herr", "frau", "monsieur", "madame", "mme", "mlle", "senor", "senora", "signor", "signora", "kungs", "kundze", "jr", "sr",
        "lieutenant", "general", "minister", "rev", "father", "qc", "kc", "esq", "llm", "phd", "witness", "applicant", "accused", "pw", "dw", "ji",
    };

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de", "del", "della", "der", "den", "des", "di", "da", "do", "dos", "du", "la", "le", "les", "van", "von", "zu", "zur", "ter", "ten",
        "el", "al", "bin", "ibn", "ben", "af", "av", "the", "and", "of", "a", "an", "y", "e", "i", "s", "alias", "aka", "or", "others", "ors", "another", "anr",
    };

    public string? Surname => Parts.LastOrDefault(part => part.Length > 1);

    public bool IsFull => Parts.Count(part => part.Length > 1) > 1;

    /// <summary>Nothing but initials: the verdict has hidden the name itself.</summary>
    public bool IsInitialsOnly => Parts.Count > 0 && Parts.All(part => part.Length == 1);

    public static PersonName Of(string surface)
    {
        var words = TextWords.In(surface);
        var parts = words.Where(word => !word.IsNumber && !Titles.Contains(word.Folded) && !IsParticle(word)).Select(word => word.Folded).ToList();

        if (surface is not null && IsListedBackwards(surface, words))
        {
            parts = [.. parts.Skip(1), parts[0]];
        }

        return new PersonName(parts);
    }

    /// <summary>A title or a particle: stands beside names and is none.</summary>
    public static bool IsNoPart(string folded) => Titles.Contains(folded) || (folded.Length > 1 && Particles.Contains(folded));

    /// <summary>Every part of one is a part of the other, or the initial of one. A single letter fits itself only.</summary>
    public bool Fits(PersonName other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return Parts.Count > 0 && other.Parts.Count > 0 && (IsLetter || other.IsLetter ? Parts.SequenceEqual(other.Parts) : IsSameOrLonger(other));
    }

    private bool IsLetter => Parts is [{ Length: 1 }];

    private bool IsSameOrLonger(PersonName other) =>
        Parts.Count <= other.Parts.Count ? IsWithin(other) : other.IsWithin(this);

    private bool IsWithin(PersonName longer) => Parts.All(part => longer.Parts.Any(other => IsSame(part, other)));

    private static bool IsSame(string part, string other) =>
        part == other || ((part.Length == 1 || other.Length == 1) && part[0] == other[0]);

    private static bool IsParticle(TextWord word) => Particles.Contains(word.Folded) && !(word.IsCapitalized && word.Folded.Length == 1);

    private static bool IsListedBackwards(string surface, IReadOnlyList<TextWord> words)
    {
        var comma = surface.IndexOf(',', StringComparison.Ordinal);

        return comma > 0 && words.Count > 1 && words[0].Span.End == comma && Of(surface[..comma]).Parts.Count == 1 && Of(surface[(comma + 1)..]).Parts.Count > 0;
    }
}
