using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verification;

namespace Anonymizer.Cli.Redaction;

/// <summary>The entities of a proposal as the report shows them.</summary>
internal static class EntityLines
{
    public static IReadOnlyList<EntityLine> Of(Proposal proposal)
    {
        var planned = proposal.Plan.Entities.ToDictionary(entity => entity.EntityId);

        return [.. proposal.Detected.Entities.Select(entity => new EntityLine(
            entity.Id,
            entity.Type,
            entity.Kind,
            entity.Need,
            entity.Role,
            planned[entity.Id].OperatorName,
            planned[entity.Id].IsKept,
            planned[entity.Id].IsKept ? null : planned[entity.Id].Reason,
            [.. entity.Mentions.Select(MentionJson.Of)]))];
    }
}

/// <summary>A leak as the report shows it.</summary>
internal static class LeakLines
{
    public static LeakLine Of(Leak leak, ReleaseTerms terms, VerdictText? original)
    {
        var term = terms.Terms[leak.TermIndex];
        var start = original?.Value.IndexOf(term, StringComparison.OrdinalIgnoreCase) ?? -1;

        return start < 0
            ? new LeakLine(leak.TermIndex, Start: null, End: null, leak.Part, leak.Place, leak.Form)
            : new LeakLine(leak.TermIndex, start, start + term.Length, leak.Part, leak.Place, leak.Form);
    }
}
