using Anonymizer.Core.Entities;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Verification;

/// <summary>Whose words a term is: the replaced entity that has them in one of its mentions.</summary>
internal sealed class TermOwners
{
    private const string Nobody = "[…]";
    private readonly List<(string Words, Replacement Model)> _surfaces;

    public TermOwners(VerdictText text, ReplacementPlan plan, IReadOnlyList<Entity> entities)
    {
        var models = plan.Replacements.GroupBy(replacement => replacement.EntityId).ToDictionary(group => group.Key, group => group.First());
        _surfaces =
        [
            .. from entity in entities
               where models.ContainsKey(entity.Id)
               from mention in entity.Mentions
               select (Spaced(text.At(mention.Span)), models[entity.Id]),
        ];
    }

    /// <summary>A replacement of the term's entity, to be put elsewhere; a neutral mark for a term that no entity has.</summary>
    public Replacement Of(string term)
    {
        var words = Spaced(term);
        var owner = _surfaces.Find(surface => surface.Words.Contains(words, StringComparison.Ordinal));

        return owner.Model ?? new Replacement(new TextSpan(0, 1), Nobody, EntityId: 0);
    }

    private static string Spaced(string text) => $" {string.Join(' ', TextWords.FoldedIn(text))} ";
}
