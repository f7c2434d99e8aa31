using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Verification;

/// <summary>May a term stand in the redacted verdict all the same, because the verdict itself shows it elsewhere?</summary>
/// <remarks>
/// A name and a long number identify wherever they stand. The words of a quasi-identifier ("Interested Party", "Scheme") that
/// the verdict shows where nothing is masked, or inside what is kept on purpose, say nothing that the reader does not read.
/// A number that stands only in what is kept (a precedent's citation) is shown on purpose.
/// </remarks>
internal sealed class TermStrength(VerdictText text, ReplacementPlan plan, VerdictLexicon lexicon, IReadOnlyList<TextSpan> kept)
{
    private const int FewestDigits = 5;

    private readonly StandingWords _visible = new(text, plan.Replacements.Select(replacement => replacement.Span));
    private readonly StandingWords _loose = new(text, plan.Replacements.Select(replacement => replacement.Span).Concat(kept));

    public bool MustBeGone(Entity entity, string term)
    {
        if (entity.Mentions.Any(mention => mention.IsExplicit) || IsName(entity, term))
        {
            return true;
        }

        return !_visible.Hold(term) || (IsLongNumber(entity, term) && _loose.Hold(term));
    }

    /// <summary>A direct person's name in any part, another's in full; words that the verdict writes in lower case too are none.</summary>
    private bool IsName(Entity entity, string term)
    {
        var words = TextWords.FoldedIn(term);

        return entity.Type == EntityType.Person
            && (entity.Need == Need.Direct || words.Count > 1)
            && !words.All(word => lexicon.IsOrdinary(word) || VerdictLexicon.IsGeneric(word));
    }

    private static bool IsLongNumber(Entity entity, string term) =>
        entity.Type != EntityType.DateTime && entity.Type != EntityType.Quantity && term.Count(char.IsDigit) >= FewestDigits;
}
