using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Teaching.Moderation;

/// <summary>One page of corrections as the REST interface tells it.</summary>
internal sealed record CorrectionListAnswer(IReadOnlyList<CorrectionAnswer> Corrections, int Total, int Page, int PageSize)
{
    public static CorrectionListAnswer Of(CorrectionPage page) => new([.. page.Corrections.Select(CorrectionAnswer.Of)], page.Total, page.Page, page.PageSize);
}

/// <summary>One correction.</summary>
/// <param name="Kinds">accepted, rejected, added, or one or more of retyped, resized, need-changed, role-changed.</param>
/// <param name="Before">As proposed; null for what a person added.</param>
/// <param name="After">As the review left it; null for no mention.</param>
/// <param name="Taught">What a training learns; null for no mention.</param>
/// <param name="Context">Its words in their sentence; null where the text is gone.</param>
internal sealed record CorrectionAnswer(
    Guid Id, Guid VerdictId, int ReviewVersion, IReadOnlyList<CorrectionKind> Kinds, CorrectionState State, TaughtAnswer? Before, TaughtAnswer? After, TaughtAnswer? Taught, CorrectionContext? Context)
{
    public required double Score { get; init; }

    public required string? Recognizer { get; init; }

    public required string? ModelVersion { get; init; }

    public required string? PolicyVersion { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Purpose Purpose { get; init; }

    public required AgeBand AgeBand { get; init; }

    public required Guid? CourtId { get; init; }

    public required ReviewRoute Route { get; init; }

    public required bool IsTelling { get; init; }

    public required bool IsConflicting { get; init; }

    public required bool IsHeld { get; init; }

    public required string? Note { get; init; }

    /// <summary>The models that learned it.</summary>
    public required IReadOnlyList<string> LearnedBy { get; init; }

    public static CorrectionAnswer Of(CorrectionItem item) => new(
        item.Row.Id, item.Row.VerdictId, item.Row.ReviewVersion, CorrectionWords.Parts(item.Row.Kind), item.Row.State, TaughtAnswer.Of(item.Row.Before), TaughtAnswer.Of(item.Row.After), TaughtAnswer.Of(item.Row.Taught), item.Context)
    {
        Score = item.Row.Score,
        Recognizer = item.Row.Recognizer,
        ModelVersion = item.Row.ModelVersion,
        PolicyVersion = item.Row.PolicyVersion,
        By = item.Row.By,
        At = item.Row.At,
        Purpose = item.Row.Purpose,
        AgeBand = item.Row.AgeBand,
        CourtId = item.Row.CourtId,
        Route = item.Row.Route,
        IsTelling = item.Row.IsTelling,
        IsConflicting = item.IsConflicting,
        IsHeld = item.IsHeld,
        Note = item.Row.Note,
        LearnedBy = item.LearnedBy,
    };
}

/// <summary>A mention before or after; offsets in UTF-16 units.</summary>
internal sealed record TaughtAnswer(int Start, int End, EntityType Type, Need Need, EntityRole Role)
{
    public static TaughtAnswer? Of(MentionState? state) => state is null ? null : new TaughtAnswer(state.Span.Start, state.Span.End, state.Type, state.Need, state.Role);
}
