using Anonymizer.Core.Review.Work;

namespace Anonymizer.Web.Data;

/// <summary>Whose verdict it is, and who works on it right now. How it came so stands in <see cref="WorkLogRow"/>.</summary>
public sealed class AssignmentRow
{
    public required Guid VerdictId { get; init; }

    /// <summary>To whom it was given, or null.</summary>
    public Guid? AssigneeId { get; set; }

    public Guid? HolderId { get; private set; }

    public DateTimeOffset? HeldSince { get; private set; }

    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>The entry of the log whose note the next person has not read, or null.</summary>
    public int? NoteNumber { get; set; }

    /// <summary>Counts the changes, so that two people cannot take the same verdict at once.</summary>
    public int Revision { get; private set; }

    public ReviewHold? Hold => HolderId is { } holder && HeldSince is { } since && HeldUntil is { } until ? new ReviewHold(holder, since, until) : null;

    public void Keep(ReviewHold? hold)
    {
        (HolderId, HeldSince, HeldUntil) = (hold?.Holder, hold?.Since, hold?.Until);
        Revision++;
    }
}
