using Anonymizer.Core.Cases;
using Anonymizer.Core.Review.Doubts;
using Anonymizer.Core.Substitution;
using Anonymizer.Web.Policy;

namespace Anonymizer.Web.Review;

/// <summary>What a review leads to as it stands: what would stand in place of what, and what is doubtful.</summary>
/// <param name="Plan">As if all that is pending were accepted.</param>
/// <param name="Doubts">The checklist.</param>
/// <param name="Context">What the checklist knows beside the text.</param>
/// <param name="Policy">That of the verdict's court.</param>
public sealed record Outlook(ReplacementPlan Plan, IReadOnlyList<Doubt> Doubts, DoubtContext Context, CourtPolicy Policy)
{
    /// <summary>By entity, who of the case it is or may be.</summary>
    public IReadOnlyDictionary<int, CaseMatch> Earlier { get; init; } = new Dictionary<int, CaseMatch>();

    /// <summary>What the accounts are called that decided earlier.</summary>
    public IReadOnlyDictionary<Guid, string> People { get; init; } = new Dictionary<Guid, string>();
}
