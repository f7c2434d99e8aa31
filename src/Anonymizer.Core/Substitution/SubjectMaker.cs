using Anonymizer.Core.Cases;
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

    public IReadOnlyList<PlanSubject> Make(IReadOnlyList<ZonedEntity> entities)
    {
        var ruled = entities.Select(entry => RuledBy(entry.Entity, entry.Rule)).ToList();
        var peers = ruled.Where(one => one.Known is null).CountBy(one => one.Peers).ToDictionary();
        var seen = new Dictionary<(string, string), int>();
        var subjects = new List<PlanSubject>(ruled.Count);

        foreach (var one in ruled)
        {
            var ofCase = options.Case.CountOf(one.RuleKey); // those come first: their numbers are given
            var ordinal = one.Known is null ? ofCase + (seen[one.Peers] = seen.GetValueOrDefault(one.Peers) + 1) : 1;

            subjects.Add(SubjectOf(one, ordinal, ofCase + peers.GetValueOrDefault(one.Peers)));
        }

        return subjects;
    }

    private Ruled RuledBy(Entity entity, ReplacementRule rule)
    {
        var peers = PeerKey(entity, rule);
        var key = RuleKey.Of(rule, peers.Noun, options.Language ?? policy.Language);

        return new Ruled(entity, rule, peers, key, options.Case.Of(entity.Id, key));
    }

    private (string Operator, string Noun) PeerKey(Entity entity, ReplacementRule rule) => options.KeptEntities.Contains(entity.Id)
        ? ("keep", string.Empty)
        : (rule.Operator, rule.Operator == "roleTerm" ? entity.Role.ToString() : Nouns.For(entity, "en"));

    private PlanSubject SubjectOf(Ruled one, int ordinal, int peerCount)
    {
        var (entity, rule) = (one.Entity, one.Rule);
        var surfaces = entity.Mentions.Select(mention => text.At(mention.Span)).Distinct(StringComparer.Ordinal).ToList();
        var replacement = OperatorFor(entity, rule);

        return new PlanSubject(entity, surfaces, replacement, rule, new ReplacementSubject(
            entity, surfaces, rule.Parameters, options.Language ?? policy.Language, GenderOf(entity), ordinal, peerCount, options.Seed, pseudonyms))
        {
            RuleKey = one.RuleKey,
            Known = one.Known,
        };
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

    /// <param name="Entity">The entity.</param>
    /// <param name="Rule">The rule that applies.</param>
    /// <param name="Peers">Those that it is numbered with.</param>
    /// <param name="RuleKey">In which way it is replaced.</param>
    /// <param name="Known">What the case replaced it by in this way, or null.</param>
    private sealed record Ruled(Entity Entity, ReplacementRule Rule, (string Operator, string Noun) Peers, string RuleKey, string? Known);
}
