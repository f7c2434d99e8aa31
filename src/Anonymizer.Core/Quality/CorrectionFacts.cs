using Anonymizer.Core.Teaching;

namespace Anonymizer.Core.Quality;

/// <summary>What a reviewer's correction says of the model's proposal.</summary>
public static class CorrectionFacts
{
    private const CorrectionKind Moved = CorrectionKind.Retyped | CorrectionKind.Resized;

    public static SpanResult ResultOf(CorrectionKind kind) => kind switch
    {
        _ when kind.HasFlag(CorrectionKind.Added) => SpanResult.Missed,
        _ when kind.HasFlag(CorrectionKind.Rejected) => SpanResult.Excess,
        _ when (kind & Moved) != CorrectionKind.None => SpanResult.Changed,
        _ when kind == CorrectionKind.Accepted => SpanResult.Right,
        _ => SpanResult.Reassessed,
    };
}
