using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Finds again, in the whole verdict, every name that was found once.</summary>
/// <remarks>
/// A model reads windows and misses a name where its context is thin; to the reader of the released verdict one
/// missed mention undoes all others. Persons are found by the forms of <see cref="NameForms"/>, bodies, places and
/// codes by their full words. A find inside another mention is left to that mention, unless it is a person's full name.
/// </remarks>
public static class Propagator
{
    private const double Fade = 0.9;

    /// <param name="text">The verdict.</param>
    /// <param name="mentions">Disjoint mentions in text order.</param>
    /// <returns>The mentions and those found again, disjoint, in text order.</returns>
    public static IReadOnlyList<Mention> Propagate(VerdictText text, IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);

        var words = TextWords.In(text.Value);
        var lexicon = new VerdictLexicon(text.Value, words);
        var forms = FormIndex(text, mentions);
        var taken = new SpanSet(mentions.Select(mention => mention.Span));

        var found = forms.FindIn(text.Value, words, (first, last, form) => lexicon.Accepts(words, first, last, form))
            .Where(find => IsNew(find.Span, find.Value, taken))
            .Select(find => Again(find.Span, find.Value));

        return OverlapResolver.Resolve(mentions.Concat(found));
    }

    private static WordIndex<NameForm> FormIndex(VerdictText text, IReadOnlyList<Mention> mentions)
    {
        var forms = new Dictionary<string, NameForm>(StringComparer.Ordinal);

        foreach (var form in mentions.SelectMany(mention => NameForms.Of(text, mention)))
        {
            var key = string.Join(' ', form.Words);

            if (!forms.TryGetValue(key, out var known) || IsStronger(form, known))
            {
                forms[key] = form;
            }
        }

        var index = new WordIndex<NameForm>();

        foreach (var form in forms.Values)
        {
            index.Add(form.Words, form);
        }

        return index;
    }

    private static bool IsStronger(NameForm form, NameForm known) =>
        (form.Source.IsExplicit, form.Source.Need, form.Source.Score).CompareTo((known.Source.IsExplicit, known.Source.Need, known.Source.Score)) > 0;

    private static bool IsNew(TextSpan span, NameForm form, SpanSet taken) =>
        !taken.Overlaps(span) || (form.IsFullName && !taken.Covers(span));

    private static Mention Again(TextSpan span, NameForm form) => form.Source with
    {
        Span = span,
        Score = form.Source.Score * Fade,
        Role = EntityRole.None,
        Explanation = new Explanation(MentionSource.Propagation, form.Source.Explanation.Recognizer, form.Reason),
    };
}
