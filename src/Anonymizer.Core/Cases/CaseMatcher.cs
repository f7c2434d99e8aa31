using Anonymizer.Core.Review;

namespace Anonymizer.Core.Cases;

/// <summary>Tells which entities of a verdict its case knows from other verdicts. Never guesses: what fits two, or fits in part only, is asked.</summary>
public static class CaseMatcher
{
    /// <summary>By the verdict's entities; those that the case does not know are not in it.</summary>
    public static IReadOnlyDictionary<int, CaseMatch> Match(VerdictReview review, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(file);

        if (file.Entities.Count == 0)
        {
            return new Dictionary<int, CaseMatch>();
        }

        var said = Said(review, file);
        var open = Open(review, said);
        var known = file.Entities
            .Where(entity => entity.IsEarlier && !said.Values.Any(match => match?.Id == entity.Id))
            .Select(entity => new Known(entity, new CaseNames(entity.Type, entity.Names)))
            .ToList();
        var same = open.ToDictionary(one => one.Id, one => known.Where(other => one.Names.IsSame(other.Names)).Select(other => other.Entity).ToList());
        var claims = same.Values.SelectMany(candidates => candidates).CountBy(entity => entity.Id).ToDictionary();
        var matches = said.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => new CaseMatch([one.Value!], IsSure: true));

        foreach (var one in open)
        {
            var candidates = same[one.Id];

            if (candidates.Count == 0)
            {
                candidates = [.. known.Where(other => !claims.ContainsKey(other.Entity.Id) && one.Names.IsLike(other.Names)).Select(other => other.Entity)];
            }

            if (candidates.Count > 0)
            {
                matches[one.Id] = new CaseMatch(candidates, candidates is [var only] && same[one.Id].Count == 1 && claims[only.Id] == 1);
            }
        }

        return matches;
    }

    /// <summary>Only what is sure: the case's entity of each of the verdict's.</summary>
    public static IReadOnlyDictionary<int, Guid> LinksOf(VerdictReview review, CaseFile file) =>
        Match(review, file).Where(match => match.Value.IsSure).ToDictionary(match => match.Key, match => match.Value.Candidates[0].Id);

    /// <summary>What a person said, and what was so when the review ended last; null for "none that the case knows".</summary>
    private static Dictionary<int, CaseEntity?> Said(VerdictReview review, CaseFile file)
    {
        var byId = file.Entities.ToDictionary(entity => entity.Id);
        var types = review.Suggestions.GroupBy(suggestion => suggestion.Mention.EntityId).ToDictionary(group => group.Key, group => group.First().Mention.Type);
        var before = file.Links.Where(link => byId.TryGetValue(link.Value, out var entity) && types.TryGetValue(link.Key, out var type) && type == entity.Type);
        var said = before.ToDictionary(link => link.Key, link => (CaseEntity?)byId[link.Value]);

        foreach (var (entityId, caseEntityId) in review.Notes.CaseLinks.Where(link => types.ContainsKey(link.Key)))
        {
            said[entityId] = caseEntityId is { } id ? byId.GetValueOrDefault(id) : null;
        }

        return said;
    }

    private static List<(int Id, CaseNames Names)> Open(VerdictReview review, Dictionary<int, CaseEntity?> said) =>
    [
        .. review.Suggestions.GroupBy(suggestion => suggestion.Mention.EntityId)
            .Where(group => !said.ContainsKey(group.Key))
            .Select(group => (group.Key, new CaseNames(group.First().Mention.Type, group.Select(suggestion => review.Text.At(suggestion.Mention.Span))))),
    ];

    private sealed record Known(CaseEntity Entity, CaseNames Names);
}
