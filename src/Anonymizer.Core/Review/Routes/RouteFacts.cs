using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Review.Routes;

/// <summary>What is known of a verdict when its route is chosen. Holds no text.</summary>
/// <param name="VerdictId">Draws the lot.</param>
/// <param name="Court">As its metadata name it, or null.</param>
/// <param name="Confidence">The lowest probability that a masked proposal is right; 1 where nothing is masked.</param>
/// <param name="Risk">How many mentions are expected to show that should have been masked: the sum of their probabilities.</param>
/// <param name="Types">The types that are masked in it.</param>
/// <param name="Roles">The roles that somebody has in it.</param>
/// <param name="OpenDoubts">Entries of the checklist.</param>
/// <param name="Unread">Pictures and other parts that nobody has read.</param>
/// <param name="IsForeign">No model is made for its language.</param>
public sealed record RouteFacts(
    Guid VerdictId,
    string? Court,
    double Confidence,
    double Risk,
    IReadOnlySet<EntityType> Types,
    IReadOnlySet<EntityRole> Roles,
    int OpenDoubts,
    int Unread,
    bool IsForeign)
{
    /// <summary>Reads confidence, risk, types and roles off a proposal.</summary>
    /// <remarks>
    /// A masked mention's score is the probability that it is right. A mention that is kept should have been masked with the
    /// probability that its score leaves, a near miss with its own score: their sum is the number of names that are expected to show.
    /// </remarks>
    public static RouteFacts Of(Guid verdictId, string? court, IReadOnlyList<Mention> proposal, IEnumerable<Mention> nearMisses)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(nearMisses);

        var masked = proposal.Where(mention => mention.Need != Need.NoMask).ToList();
        var shown = proposal.Where(mention => mention.Need == Need.NoMask && !mention.IsExplicit).Sum(mention => 1 - mention.Score);

        return new RouteFacts(
            verdictId,
            court,
            masked.Count == 0 ? 1 : masked.Min(mention => mention.Score),
            shown + nearMisses.Sum(mention => mention.Score),
            masked.Select(mention => mention.Type).ToHashSet(),
            proposal.Select(mention => mention.Role).Where(role => role != EntityRole.None).ToHashSet(),
            OpenDoubts: 0,
            Unread: 0,
            IsForeign: false);
    }
}
