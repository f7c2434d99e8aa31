using Anonymizer.Core.Teaching;

namespace Anonymizer.Core.Quality;

/// <summary>What a reviewer's correction says of the model's proposal.</summary>
public static class CorrectionFacts
{
    private const CorrectionKind Moved = CorrectionKind.Retyped | CorrectionKind.Resized;

    /// <summary>The corrections of one review, counted.</summary>
    public static IReadOnlyList<SpanCount> Count(IEnumerable<Correction> corrections)
    {
        ArgumentNullException.ThrowIfNull(corrections);

        return [.. corrections
            .CountBy(one => ((one.After ?? one.Before)!.Type.Name, ResultOf(one.Kind), SpanFact.TenthOf(one.Score)))
            .Select(count => new SpanCount(count.Key.Name, count.Key.Item2, count.Key.Item3, count.Value))];
    }

    public static SpanResult ResultOf(CorrectionKind kind) => kind switch
    {
        _ when kind.HasFlag(CorrectionKind.Added) => SpanResult.Missed,
        _ when kind.HasFlag(CorrectionKind.Rejected) => SpanResult.Excess,
        _ when (kind & Moved) != CorrectionKind.None => SpanResult.Changed,
        _ when kind == CorrectionKind.Accepted => SpanResult.Right,
        _ => SpanResult.Reassessed,
    };
}
