using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Versions;

namespace Anonymizer.Core.Teaching;

/// <summary>What a completed review says of the machine's proposal: one correction for each proposed mention, one for each that was added.</summary>
/// <remarks>
/// A proposal that gave way to wider or other words is not refused: it is resized to the mention that overlaps it most, even where
/// several gave way to one. What is still pending counts as accepted, for that is what becomes of it.
/// </remarks>
public static class CorrectionFinder
{
    /// <param name="proposal">The review before anything was decided.</param>
    /// <param name="completed">The same verdict's review at its end.</param>
    /// <param name="nearMisses">What the detector nearly proposed.</param>
    /// <returns>In text order.</returns>
    public static IReadOnlyList<Correction> Between(VerdictReview proposal, VerdictReview completed, IReadOnlyList<Mention> nearMisses)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(completed);
        ArgumentNullException.ThrowIfNull(nearMisses);

        var corrections = new List<Correction>();

        foreach (var (before, after) in SuggestionPairs.Of(proposal.Suggestions, completed.Suggestions))
        {
            var correction = (before, after) switch
            {
                ({ } one, { } other) => Compare(one.Mention, other),
                ({ } gone, null) => GaveWay(gone.Mention, completed),
                (null, { Decision: not Decision.Rejected } added) => Added(added.Mention, nearMisses),
                _ => null,
            };

            if (correction is not null)
            {
                corrections.Add(correction);
            }
        }

        return [.. corrections.OrderBy(correction => correction.Span)];
    }

    private static Correction Compare(Mention before, Suggestion after)
    {
        var mention = after.Mention;

        return after.Decision == Decision.Rejected
            ? Of(CorrectionKind.Rejected, before, after: null, mention.EntityId)
            : Of(KindOf(before, mention), before, mention, mention.EntityId);
    }

    private static Correction GaveWay(Mention before, VerdictReview completed)
    {
        var instead = completed.Suggestions
            .Where(one => one.Decision != Decision.Rejected && one.Mention.Span.Overlaps(before.Span))
            .MaxBy(one => Math.Min(one.Mention.Span.End, before.Span.End) - Math.Max(one.Mention.Span.Start, before.Span.Start));

        return instead is null
            ? Of(CorrectionKind.Rejected, before, after: null, before.EntityId)
            : Of(KindOf(before, instead.Mention), before, instead.Mention, instead.Mention.EntityId);
    }

    private static Correction Added(Mention mention, IReadOnlyList<Mention> nearMisses)
    {
        var score = nearMisses.Where(miss => miss.Span.Overlaps(mention.Span)).Select(miss => miss.Score).DefaultIfEmpty(0).Max();

        return new Correction(CorrectionKind.Added, null, MentionState.Of(mention), score, mention.EntityId);
    }

    private static Correction Of(CorrectionKind kind, Mention before, Mention? after, int entityId) =>
        new(kind, MentionState.Of(before), after is null ? null : MentionState.Of(after), before.Score, entityId)
        {
            Recognizer = before.Explanation.Recognizer,
            Source = before.Explanation.Source,
        };

    private static CorrectionKind KindOf(Mention before, Mention after)
    {
        var changes = Flag(before.Type != after.Type, CorrectionKind.Retyped)
            | Flag(before.Span != after.Span, CorrectionKind.Resized)
            | Flag(before.Need == Need.NoMask != (after.Need == Need.NoMask), CorrectionKind.NeedChanged)
            | Flag(before.Role != after.Role, CorrectionKind.RoleChanged);

        return changes == CorrectionKind.None ? CorrectionKind.Accepted : changes;
    }

    private static CorrectionKind Flag(bool isSo, CorrectionKind kind) => isSo ? kind : CorrectionKind.None;
}
