using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>Finds what is to be masked again where it is written with other spaces, points, dashes or capitals.</summary>
/// <remarks>
/// A file number stands as "4 As 1/2015" and as "4As 1/2015-40", an address with two spaces in it: for the
/// reader both are the same, and the check of the released file finds both. Only forms that are long enough to be no
/// other word are looked for: several words, or a number of some length.
/// </remarks>
internal static class VariantFinder
{
    private const int FewestCharacters = 5;
    private const int FewestDigits = 4;
    private const double Fade = 0.9;

    /// <param name="text">The verdict.</param>
    /// <param name="mentions">Disjoint mentions in text order.</param>
    /// <returns>The mentions and those found again, disjoint, in text order.</returns>
    public static IReadOnlyList<Mention> FindAgain(VerdictText text, IReadOnlyList<Mention> mentions)
    {
        var taken = new SpanSet(mentions.Select(mention => mention.Span));
        var squashed = new SquashedText(text.Value);

        var found = Forms(text, mentions).SelectMany(form => squashed.Find(form.Key)
            .Where(span => !taken.Overlaps(span) && StartsLikeAName(text.Value[span.Start]))
            .Select(span => Again(span, form.Value)));

        return OverlapResolver.Resolve(mentions.Concat(found));
    }

    private static Dictionary<string, Mention> Forms(VerdictText text, IReadOnlyList<Mention> mentions)
    {
        var forms = new Dictionary<string, Mention>(StringComparer.Ordinal);

        foreach (var mention in mentions.Where(mention => mention.Need != Need.NoMask && mention.Type != EntityType.DateTime))
        {
            var words = TextWords.FoldedIn(NameTitles.WithoutTitle(text.At(mention.Stated ?? mention.Span)));
            var key = string.Concat(words);

            if (key.Length >= FewestCharacters && (words.Count > 1 || key.Count(char.IsDigit) >= FewestDigits))
            {
                forms.TryAdd(key, mention);
            }
        }

        return forms;
    }

    /// <summary>In lower case several words are a phrase and no name.</summary>
    private static bool StartsLikeAName(char first) => !char.IsLower(first);

    private static Mention Again(TextSpan span, Mention mention) => mention with
    {
        Span = span,
        Stated = null,
        Score = mention.Score * Fade,
        Role = EntityRole.None,
        Explanation = new Explanation(MentionSource.Propagation, mention.Explanation.Recognizer, "is written elsewhere with other spaces or marks"),
    };
}
