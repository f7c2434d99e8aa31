using Anonymizer.Core.Review.Work;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Review.Work;

/// <summary>Who has a verdict, as one person sees it.</summary>
/// <param name="Access">What this person may do.</param>
public sealed record WorkView(WorkAccess Access)
{
    /// <summary>Nobody else is there.</summary>
    public static WorkView Alone { get; } = new(WorkAccess.Free);

    /// <summary>Who works on it, or did last.</summary>
    public Person? Holder { get; init; }

    /// <summary>When the page that holds it was opened.</summary>
    public DateTimeOffset? HeldSince { get; init; }

    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>To whom it was given.</summary>
    public Person? Assignee { get; init; }

    /// <summary>A word from the one who had it before, until it is read.</summary>
    public HandOverNote? Note { get; init; }

    /// <summary>Reads the proposal as a second person, without seeing the first one's decisions.</summary>
    public bool IsSecondReader { get; init; }

    public int OpenProblems { get; init; }

    public bool CanEdit => Access is WorkAccess.Free or WorkAccess.Mine or WorkAccess.RanOut;

    public bool CanTakeOver => Access is WorkAccess.Held or WorkAccess.Assigned or WorkAccess.FirstReading;
}

/// <summary>A word for the next person.</summary>
public sealed record HandOverNote(Person By, DateTimeOffset At, string Text)
{
    public override string ToString() => $"HandOverNote({By})";
}
