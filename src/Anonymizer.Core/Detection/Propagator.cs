using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Finds again, in the whole verdict, every name that was found once.</summary>
/// <remarks>
/// A model reads windows and misses a name where its context is thin; to the reader of the released verdict one
/// missed mention undoes all others. Persons are sought by their whole names, parts and initials, bodies, places and
/// codes by their full words, all in one pass. A find inside another mention is left to that mention, unless a
/// person's full name stands in something that would be shown.
/// </remarks>
public static class Propagator
{
    /// <summary>A find by propagation is a little less sure than its source.</summary>
    private const double Fade = 0.9;

    /// <param name="text">The verdict.</param>
    /// <param name="mentions">Disjoint mentions in text order.</param>
    /// <returns>The mentions and those found again, disjoint, in text order.</returns>
    public static IReadOnlyList<Mention> Propagate(VerdictText text, IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);

        return Propagate(text, mentions, new VerdictLexicon(text));
    }

    internal static IReadOnlyList<Mention> Propagate(VerdictText text, IReadOnlyList<Mention> mentions, VerdictLexicon lexicon)
    {
        var words = lexicon.Words;
        var extension = new NameExtension(text.Value, words, lexicon);
        var taken = new TakenSpans(mentions);

        var found = FormsOf(text, mentions)
            .FindIn(text.Value, words, (first, last, form) => lexicon.Accepts(words, first, last, form))
            .Where(match => taken.LeavesRoomFor(match.Span, match.Value))
            .Select(match => Again(extension.Extend(match, taken), match.Value));

        return OverlapResolver.Resolve(mentions.Concat(found));
    }

    private static WordIndex<NameForm> FormsOf(VerdictText text, IEnumerable<Mention> mentions)
    {
        var index = new WordIndex<NameForm>();
        var forms = mentions
            .SelectMany(mention => NameForms.Of(text, mention))
            .GroupBy(form => string.Join(' ', form.Words), StringComparer.Ordinal)
            .Select(same => same.MaxBy(form => (form.Source.IsExplicit, form.Source.Need, form.Source.Score))!);

        foreach (var form in forms)
        {
            index.Add(form.Words, form);
        }

        return index;
    }

    private static Mention Again(TextSpan span, NameForm form) => form.Source with
    {
        Span = span,
        Stated = null,
        Score = form.Source.Score * Fade,
        Role = EntityRole.None,
        Explanation = new Explanation(MentionSource.Propagation, form.Source.Explanation.Recognizer, form.Reason),
    };
}
