using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Finds persons' names again where they have another ending or a letter written otherwise.</summary>
/// <remarks>
/// With care, for a wrong find masks an innocent word: only words with a capital that the verdict never writes small, that no
/// mention holds and that are no other person's name. A letter may differ (added, left out, changed, swapped) only in long
/// names, never the first one nor one more at the end ("German", "Germany"), where the word stands seldom, and not at the start of a sentence unless a title or a name stands beside it.
/// </remarks>
internal static class NearNameFinder
{
    private const int ShortestForTypo = 6;
    private const int MostOfOneTypo = 2;
    private const double Fade = 0.8;

    /// <param name="text">The verdict.</param>
    /// <param name="mentions">Disjoint mentions in text order.</param>
    /// <param name="lexicon">The verdict's words.</param>
    /// <returns>The mentions and those found again, disjoint, in text order.</returns>
    public static IReadOnlyList<Mention> FindAgain(VerdictText text, IReadOnlyList<Mention> mentions, VerdictLexicon lexicon)
    {
        var words = lexicon.Words;
        var names = Names(text, mentions, lexicon);

        if (names.Count == 0)
        {
            return mentions;
        }

        var taken = new SpanSet(mentions.Select(mention => mention.Span));
        var known = words.Where(word => taken.Overlaps(word.Span)).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        var open = words.Index()
            .Where(word => IsOpen(word.Item, lexicon) && !known.Contains(word.Item.Folded) && !taken.Overlaps(word.Item.Span))
            .GroupBy(word => word.Item.Folded, StringComparer.Ordinal);

        return OverlapResolver.Resolve(mentions.Concat(open.SelectMany(form => Find(text, words, taken, names, [.. form]))));
    }

    private static Dictionary<string, Mention> Names(VerdictText text, IReadOnlyList<Mention> mentions, VerdictLexicon lexicon) => mentions
        .Where(mention => mention.Type == EntityType.Person && mention.Need != Need.NoMask && mention.Role != EntityRole.Precedent)
        .SelectMany(mention => PersonName.Of(text.At(mention.Stated ?? mention.Span)).Parts.Select(part => (Part: part, Mention: mention)))
        .Where(name => name.Part.Length >= ShortestForTypo - 1 && !lexicon.IsOrdinary(name.Part) && !VerdictLexicon.IsGeneric(name.Part))
        .GroupBy(name => name.Part, StringComparer.Ordinal)
        .ToDictionary(name => name.Key, name => name.MaxBy(one => one.Mention.Score).Mention, StringComparer.Ordinal);

    private static bool IsOpen(TextWord word, VerdictLexicon lexicon) =>
        word.IsCapitalized && word.Folded.Length >= ShortestForTypo - 1 && !lexicon.IsOrdinary(word.Folded) && !VerdictLexicon.IsGeneric(word.Folded) && !PersonName.IsNoPart(word.Folded);

    private static IEnumerable<Mention> Find(
        VerdictText text, IReadOnlyList<TextWord> words, SpanSet taken, Dictionary<string, Mention> names, IReadOnlyList<(int Index, TextWord Item)> places)
    {
        var form = places[0].Item.Folded;

        if (names.Where(name => NameEndings.AreOne(name.Key, form)).Select(name => name.Value).ToList() is { Count: > 0 } endings)
        {
            return places.Select(place => Again(place.Item.Span, endings, "another ending of a name found elsewhere in the verdict"));
        }

        return form.Length >= ShortestForTypo && places.Count <= MostOfOneTypo && names.Where(name => IsTypo(name.Key, form)).Select(name => name.Value).ToList() is { Count: > 0 } spellings
            ? places.Where(place => IsName(text, words, taken, place.Index)).Select(place => Again(place.Item.Span, spellings, "a name found elsewhere in the verdict, with a letter written otherwise"))
            : [];
    }

    private static bool IsTypo(string name, string form) =>
        name.Length >= ShortestForTypo && name[0] == form[0] && EditDistance.IsWithin(name, form, 1)
        && !form.StartsWith(name, StringComparison.Ordinal) && !name.StartsWith(form, StringComparison.Ordinal);

    private static bool IsName(VerdictText text, IReadOnlyList<TextWord> words, SpanSet taken, int place) =>
        !Sentences.StartsAt(text.Value, words[place].Span.Start) || IsBesideName(words, taken, place - 1) || IsBesideName(words, taken, place + 1);

    private static bool IsBesideName(IReadOnlyList<TextWord> words, SpanSet taken, int place) =>
        place >= 0 && place < words.Count && (PersonName.IsNoPart(words[place].Folded) ? words[place].IsCapitalized : taken.Overlaps(words[place].Span));

    /// <summary>Where it is near to several names it is masked and tied to none: who is meant is a person's to say.</summary>
    private static Mention Again(TextSpan span, List<Mention> sources, string reason) => sources[0] with
    {
        Span = span,
        Stated = null,
        SameAs = sources is [var only] ? only.SameAs ?? only.Span : null,
        Score = sources[0].Score * Fade,
        Role = EntityRole.None,
        IsRoleStated = false,
        Explanation = new Explanation(MentionSource.Propagation, sources[0].Explanation.Recognizer, reason),
    };
}
