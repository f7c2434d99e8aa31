using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution.Operators;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Substitution;

/// <summary>Gathers for each entity what its operator may know: words, gender, place among its peers.</summary>
internal sealed class SubjectMaker(VerdictText text, ReplacementPolicy policy, PlanOptions options, IPseudonyms pseudonyms)
{
    private static readonly Keep KeepOperator = new();

    public IReadOnlyList<PlanSubject> Make(IReadOnlyList<ZonedEntity> ruled)
    {
        var peers = ruled.CountBy(entry => PeerKey(entry.Entity, entry.Rule)).ToDictionary();
        var seen = new Dictionary<(string, string), int>();
        var subjects = new List<PlanSubject>(ruled.Count);

        foreach (var (entity, rule, _) in ruled)
        {
            var key = PeerKey(entity, rule);
            var ordinal = seen[key] = seen.GetValueOrDefault(key) + 1;

            subjects.Add(SubjectOf(entity, rule, ordinal, peers[key]));
        }

        return subjects;
    }

    private (string Operator, string Noun) PeerKey(Entity entity, ReplacementRule rule) => options.KeptEntities.Contains(entity.Id)
        ? ("keep", string.Empty)
        : (rule.Operator, rule.Operator == "roleTerm" ? entity.Role.ToString() : Nouns.For(entity, "en"));

    private PlanSubject SubjectOf(Entity entity, ReplacementRule rule, int ordinal, int peerCount)
    {
        var surfaces = entity.Mentions.Select(mention => text.At(mention.Span)).Distinct(StringComparer.Ordinal).ToList();
        var replacement = OperatorFor(entity, rule);

        return new PlanSubject(entity, surfaces, replacement, rule, new ReplacementSubject(
            entity, surfaces, rule.Parameters, options.Language ?? policy.Language, GenderOf(entity), ordinal, peerCount, options.Seed, pseudonyms));
    }

    private IReplacementOperator OperatorFor(Entity entity, ReplacementRule rule)
    {
        if (options.KeptEntities.Contains(entity.Id))
        {
            return KeepOperator;
        }

        return entity.Need != Need.NoMask && options.Written.TryGetValue(entity.Id, out var text) ? new Written(text) : OperatorCatalog.Find(rule.Operator)!;
    }

    private NameGender GenderOf(Entity entity) => entity.Type != EntityType.Person
        ? NameGender.Unknown
        : entity.Mentions
            .Select(mention => NameTitles.GenderOf(text, mention.Span))
            .FirstOrDefault(gender => gender != NameGender.Unknown);
}
