using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Verification;

/// <summary>Which originals must not be found in the redacted file: those that identify wherever they stand.</summary>
/// <remarks>
/// A surface of three letters or five digits counts; a lone ordinary word, a short number and a bare year do not, since they
/// stand in every text, nor a title or a currency. Of a person also each part of the name, unless somebody who is kept bears
/// it too. What was kept on purpose may contain a term, and a term that is itself kept somewhere is no leak; so is one that
/// the verdict shows elsewhere (<see cref="TermStrength"/>).
/// </remarks>
public static class ReleaseTermSelector
{
    private const int FewestLetters = 3;
    private const int FewestDigits = 5;

    public static ReleaseTerms Select(VerdictText text, ReplacementPlan plan, IReadOnlyList<Entity> entities) => Select(text, plan, entities, []);

    /// <param name="text">The verdict.</param>
    /// <param name="plan">What is replaced.</param>
    /// <param name="entities">The entities of the plan.</param>
    /// <param name="shown">Mentions that are no part of the plan and stay visible on purpose: the suggestions that a reviewer rejected. What rules for zones leave is in the plan.</param>
    public static ReleaseTerms Select(VerdictText text, ReplacementPlan plan, IReadOnlyList<Entity> entities, IEnumerable<Mention> shown)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(shown);

        var kept = plan.Entities.Where(entity => entity.IsKept).Select(entity => entity.EntityId).ToHashSet();
        var keptSpans = entities.Where(entity => kept.Contains(entity.Id)).SelectMany(entity => entity.Mentions).Concat(plan.Shown).Concat(shown)
            .Select(mention => mention.Span)
            .ToList();
        var allowed = keptSpans
            .Select(text.At)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var keptSurfaces = allowed.Select(Key).ToHashSet(StringComparer.Ordinal);
        var keptWords = allowed.SelectMany(TextWords.FoldedIn).ToHashSet(StringComparer.Ordinal);
        var lexicon = new VerdictLexicon(text);
        var strength = new TermStrength(text, plan, lexicon, keptSpans);

        var terms = entities.Where(entity => !kept.Contains(entity.Id))
            .SelectMany(entity => Surfaces(text, entity).SelectMany(surface => TermsOf(entity.Type, surface, keptWords))
                .Where(term => Identifies(term, entity, lexicon) && strength.MustBeGone(entity, term)))
            .Where(term => !keptSurfaces.Contains(Key(term)))
            .Distinct(StringComparer.Ordinal);

        return new ReleaseTerms([.. terms], allowed);
    }

    private static IEnumerable<string> Surfaces(VerdictText text, Entity entity) => entity.Mentions.Select(mention => text.At(mention.Span));

    private static IEnumerable<string> TermsOf(EntityType type, string surface, HashSet<string> keptWords)
    {
        if (type != EntityType.Person)
        {
            return [surface];
        }

        var bare = NameTitles.WithoutTitle(surface);
        var parts = PersonName.Of(bare).Parts;
        var alone = TextWords.In(bare).Where(word => parts.Contains(word.Folded) && !keptWords.Contains(word.Folded));

        return alone.Select(word => word.Span.In(bare)).Prepend(bare);
    }

    private static bool Identifies(string term, Entity entity, VerdictLexicon lexicon)
    {
        if (term.Count(char.IsDigit) >= FewestDigits)
        {
            return true;
        }

        var words = TextWords.FoldedIn(term);

        return IsByWords(entity) && term.Count(char.IsLetter) >= FewestLetters
            && !words.All(TermStopWords.Contain)
            && !(words is [var lone] && (lexicon.IsOrdinary(lone) || VerdictLexicon.IsGeneric(lone)));
    }

    /// <summary>"May 2000", "teacher" and "GBP 70" stand in many verdicts, unless somebody said that they must go.</summary>
    private static bool IsByWords(Entity entity) =>
        entity.Mentions.Any(mention => mention.IsExplicit)
        || (entity.Type != EntityType.DateTime && entity.Type != EntityType.Demographic && entity.Type != EntityType.Quantity);

    private static string Key(string surface) => string.Join(' ', TextWords.FoldedIn(surface));
}
