namespace Anonymizer.Client;

/// <summary>The verdict that a file became, or already was.</summary>
public sealed record Uploaded(Guid Id, bool IsNew);

/// <summary>Where a verdict stands: Uploaded, Detected, InReview, Reviewed, Released or Failed.</summary>
public sealed record VerdictStatus(Guid Id, string State, string? Stage, int? Place, int? EstimatedSeconds, string? FailureCode, IReadOnlyDictionary<string, string> Links);

/// <summary>A verdict without its text. Its name and case number are personal data.</summary>
public sealed record Verdict(Guid Id, string Name, string State, string? Court, Guid? CourtId, string? CaseNumber, string Route, string Priority, int Mentions, int ReleaseNumber, string? FailureCode, int Revision)
{
    public override string ToString() => $"Verdict({Id})";
}

/// <summary>One page of verdicts; next is the cursor of the rest, null at the end.</summary>
public sealed record VerdictPage(IReadOnlyList<Verdict> Verdicts, int Total, string? Next);

/// <summary>A verdict's review. Send its sequence with the decisions, so that nobody is overwritten unseen.</summary>
public sealed record Review(Guid VerdictId, string State, int Sequence, int Pending, IReadOnlyList<Mention> Mentions, string? Text, IReadOnlyList<Doubt>? Doubts)
{
    public override string ToString() => $"Review({VerdictId})";
}

/// <summary>One mention; offsets are UTF-16 units of the text.</summary>
public sealed record Mention(int Id, int Start, int End, string Type, string Need, string Role, int Entity, string Decision, double Score, string Recognizer, bool IsAdded);

/// <summary>What a reviewer must settle or waive.</summary>
public sealed record Doubt(string Key, string Kind, bool IsOpen);

/// <summary>How a release ended: its number from 1.</summary>
public sealed record Release(int Number, bool IsReleased);

/// <summary>What is wrong with a released file: kind "leak" or "over-redaction"; the text may hold personal data.</summary>
public sealed record ReleaseReport(int Release, string Kind, string Text)
{
    public override string ToString() => $"ReleaseReport({Release}, {Kind})";
}

/// <summary>The report that was made.</summary>
public sealed record Reported(Guid Id);

/// <summary>A court by its id.</summary>
public sealed record Court(Guid Id, string Name);

/// <summary>Figures of the service.</summary>
public sealed record Figures(IReadOnlyDictionary<string, int> VerdictsByState, int OldestWaitingSeconds, double SecondsPerVerdict);
