using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Text;
using Anonymizer.Core.Verdicts;

namespace Anonymizer.Web.Data;

/// <summary>What a completed review said of one proposal, or of words that were not proposed. Holds places, not words.</summary>
/// <remarks>Never deleted: a model that learned it must stay explainable. A review that is completed anew supersedes it.</remarks>
public sealed class CorrectionRow
{
    public const int LongestNote = 400;

    public required Guid Id { get; init; }

    public required Guid VerdictId { get; init; }

    /// <summary>The version of the review that it was taken from.</summary>
    public required int ReviewVersion { get; init; }

    public required CorrectionKind Kind { get; init; }

    /// <summary>As proposed, in UTF-16 units; null for what a person added.</summary>
    public int? Start { get; init; }

    public int? End { get; init; }

    public string? TypeBefore { get; init; }

    public Need? NeedBefore { get; init; }

    public EntityRole? RoleBefore { get; init; }

    /// <summary>As the review left it; null for what is no mention.</summary>
    public int? AfterStart { get; init; }

    public int? AfterEnd { get; init; }

    public string? TypeAfter { get; init; }

    public Need? NeedAfter { get; init; }

    public EntityRole? RoleAfter { get; init; }

    /// <summary>Of the proposal; of what was added the score that the model gave these words as a near miss, or 0.</summary>
    public required double Score { get; init; }

    public string? Recognizer { get; init; }

    public MentionSource? Source { get; init; }

    /// <summary>The entity within the verdict's review.</summary>
    public required int EntityId { get; init; }

    public string? ModelVersion { get; init; }

    /// <summary>Name and version of the policy that held.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>Whose reading it is; of a settled one who settled it.</summary>
    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Purpose Purpose { get; init; }

    public required AgeBand AgeBand { get; init; }

    public Guid? CourtId { get; init; }

    public required ReviewRoute Route { get; init; }

    /// <summary>The model was sure and wrong.</summary>
    public required bool IsTelling { get; init; }

    /// <summary>What holds in the end, the trainer's amendment included: a mention, and to be masked.</summary>
    public bool IsMasked { get; private set; }

    /// <summary>Equal for equal words; empty once the verdict was erased from the pool.</summary>
    public string WordsKey { get; set; } = "";

    public CorrectionState State { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why, as the trainer gave it.</summary>
    public string? Note { get; private set; }

    /// <summary>A trainer put something else in place of what the review left.</summary>
    public bool IsAmended { get; private set; }

    /// <summary>All null in an amended one: it is no mention.</summary>
    public int? AmendedStart { get; private set; }

    public int? AmendedEnd { get; private set; }

    public string? AmendedType { get; private set; }

    public Need? AmendedNeed { get; private set; }

    public EntityRole? AmendedRole { get; private set; }

    /// <summary>When the verdict's review was completed anew; null for what counts now.</summary>
    public DateTimeOffset? SupersededAt { get; set; }

    public MentionState? Before => Of(Start, End, TypeBefore, NeedBefore, RoleBefore);

    public MentionState? After => Of(AfterStart, AfterEnd, TypeAfter, NeedAfter, RoleAfter);

    /// <summary>What is taught: the trainer's amendment, else what the review left; null for no mention.</summary>
    public MentionState? Taught => IsAmended ? Of(AmendedStart, AmendedEnd, AmendedType, AmendedNeed, AmendedRole) : After;

    public TextSpan Span => (Before, After) is ({ } before, { } after) ? before.Span.Union(after.Span) : (After ?? Before)!.Span;

    public void Decide(CorrectionState state, Guid by, DateTimeOffset at, string? note = null) => (State, DecidedBy, DecidedAt, Note) = (state, by, at, note);

    /// <summary>Teaches something else than the review left; null for no mention.</summary>
    public void Amend(MentionState? taught)
    {
        (IsAmended, IsMasked) = (true, taught is { IsMasked: true });
        (AmendedStart, AmendedEnd) = (taught?.Span.Start, taught?.Span.End);
        (AmendedType, AmendedNeed, AmendedRole) = (taught?.Type.Name, taught?.Need, taught?.Role);
    }

    /// <summary>Takes over what a trainer said of the same correction before the review was reopened.</summary>
    public void TakeOver(CorrectionRow earlier)
    {
        (State, DecidedBy, DecidedAt, Note) = (earlier.State, earlier.DecidedBy, earlier.DecidedAt, earlier.Note);

        if (earlier.IsAmended)
        {
            Amend(earlier.Taught);
        }
    }

    internal void Hold(bool isMasked, string wordsKey) => (IsMasked, WordsKey) = (isMasked, wordsKey);

    public override string ToString() => $"CorrectionRow({Id}, {Kind})";

    private static MentionState? Of(int? start, int? end, string? type, Need? need, EntityRole? role) => start is { } from && end is { } to && type is not null && need is { } must
        ? new MentionState(new TextSpan(from, to), new EntityType(type), must, role ?? EntityRole.None)
        : null;
}
