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

/// <summary>A campaign to start; its name without names of people. The route is "people" (a person looks at each) or "automatic"; the share, from 0 to 1, is looked at by a person whatever the route.</summary>
public sealed record NewArchive(string Name, string? Court = null, string Purpose = "production", string Route = "people", double AuditShare = 0.05, int? DecisionYear = null, string? Language = null)
{
    public override string ToString() => $"NewArchive({Purpose}, {Route})";
}

/// <summary>What was made.</summary>
public sealed record Made(Guid Id);

/// <summary>A campaign in numbers: its state running, paused or stopped.</summary>
public sealed record ArchiveReport(Guid Id, string State, ArchiveCounts Counts, ArchiveQuality Quality, IReadOnlyDictionary<string, int> Codes);

/// <summary>Where a campaign's files stand.</summary>
public sealed record ArchiveCounts(int Files, int Waiting, int Reading, int ForPeople, int Reviewed, int Released, int Failed, int Dropped, int Known);

/// <summary>What the sample says: of all files, and of those that leave unseen; null where nobody has looked yet.</summary>
public sealed record ArchiveQuality(int Sampled, int Audited, ArchiveEstimate? All, ArchiveEstimate? Unseen);

/// <summary>An estimate from a sample.</summary>
public sealed record ArchiveEstimate(AuditEstimate Audit, long Words);

/// <summary>Verdicts that a person looked at, and how many of them had a miss; places masked rightly, missed, masked without need; the shares with their 95 % intervals.</summary>
public sealed record AuditEstimate(int Documents, int WithMiss, int Masked, int Missed, int Excess, double? MissRate, WilsonInterval MissInterval, double? Recall, WilsonInterval RecallInterval);

/// <summary>Within which a share lies, at 95 %.</summary>
public sealed record WilsonInterval(double Low, double High);

/// <summary>A court by its id.</summary>
public sealed record Court(Guid Id, string Name);

/// <summary>Figures of the service.</summary>
public sealed record Figures(IReadOnlyDictionary<string, int> VerdictsByState, int OldestWaitingSeconds, double SecondsPerVerdict);
