using Anonymizer.Core.Review;

namespace Anonymizer.Core.Verdicts;

/// <summary>A court document on its way from upload to release. Holds no text of the document.</summary>
public sealed class Verdict
{
    /// <summary>The code of a verdict whose file or text was deleted.</summary>
    public const string PurgedCode = "verdict.purged";

    private const string GoneMark = "gone-";

    private string _name = "";
    private string _fileHash = "";

    public required Guid Id { get; init; }

    /// <summary>The name under which it was uploaded; may hold personal data, so it is never logged.</summary>
    public required string Name
    {
        get => _name;
        init => _name = value;
    }

    /// <summary>SHA-256 of the uploaded file, lower-case hex; of one whose file was deleted something that is no hash.</summary>
    public required string FileHash
    {
        get => _fileHash;
        init => _fileHash = value;
    }

    /// <summary>The uploaded file was deleted.</summary>
    public bool IsFileGone => FileHash.StartsWith(GoneMark, StringComparison.Ordinal);

    /// <summary>Bytes of the uploaded file.</summary>
    public required long Size { get; init; }

    public required Purpose Purpose { get; init; }

    public string? Court { get; private set; }

    /// <summary>The number of the case that it belongs to, as the court writes it, or null.</summary>
    public string? CaseNumber { get; private set; }

    /// <summary>The court's row, or null: what addresses and filters name it by.</summary>
    public Guid? CourtId { get; private set; }

    /// <summary>The case's row, or null. A case number is personal data: addresses name the case by this.</summary>
    public Guid? CaseId { get; private set; }

    public DateOnly? DecisionDate { get; init; }

    /// <summary>The year of the decision, also where the day is not known; null where nothing is.</summary>
    public int? DecisionYear { get; init; }

    /// <summary>Its language (ISO 639-1) as the uploader gave it, or null to have it detected.</summary>
    public string? Language { get; init; }

    public Priority Priority { get; private set; } = Priority.Normal;

    /// <summary>The decision's age at upload.</summary>
    public required AgeBand AgeBand { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required Guid UploadedBy { get; init; }

    public VerdictState State { get; private set; }

    /// <summary>Stable code of the failure, or null.</summary>
    public string? FailureCode { get; private set; }

    /// <summary>What went wrong and what to do, or null.</summary>
    public string? FailureMessage { get; private set; }

    /// <summary>The model whose suggestions it carries, or null before detection.</summary>
    public string? ModelVersion { get; private set; }

    /// <summary>Who must look at it before it leaves.</summary>
    public ReviewRoute Route { get; private set; }

    /// <summary>Mentions that are not decided, as last counted; null before detection.</summary>
    public int? PendingMentions { get; private set; }

    /// <summary>Doubts that are neither settled nor waived, as last counted; null before detection.</summary>
    public int? OpenDoubts { get; private set; }

    /// <summary>Number of the newest release, 0 before the first.</summary>
    public int ReleaseNumber { get; private set; }

    /// <summary>Counts the changes, so that two people cannot overwrite each other unseen.</summary>
    public int Revision { get; private set; }

    /// <exception cref="DomainException">verdict.state: already reviewed or released.</exception>
    public void Detected(string modelVersion)
    {
        Take(VerdictStep.Detect);
        ModelVersion = modelVersion;
    }

    /// <summary>Says which court gave it, and in which case; blank for what is not known.</summary>
    public void Belong(string? court, string? caseNumber, Guid? courtId = null, Guid? caseId = null)
    {
        Court = string.IsNullOrWhiteSpace(court) ? null : court.Trim();
        CaseNumber = string.IsNullOrWhiteSpace(caseNumber) ? null : caseNumber.Trim();
        CourtId = Court is null ? null : courtId;
        CaseId = CaseNumber is null ? null : caseId;
        Revision++;
    }

    /// <summary>Says how soon it is wanted. Counts as no change: a detection that runs meanwhile is not disturbed.</summary>
    public void Rank(Priority priority) => Priority = priority;

    /// <summary>Says who must look at it before it leaves.</summary>
    public void GoBy(ReviewRoute route)
    {
        Route = route;
        Revision++;
    }

    /// <summary>Notes what is left to decide, for lists. Counts as no change.</summary>
    public void Leave(int pendingMentions, int openDoubts) => (PendingMentions, OpenDoubts) = (pendingMentions, openDoubts);

    public void OpenReview() => Take(VerdictStep.OpenReview);

    public void CompleteReview() => Take(VerdictStep.CompleteReview);

    public void ReopenReview() => Take(VerdictStep.ReopenReview);

    /// <summary>Counts a release and gives its number, from 1.</summary>
    public int Release()
    {
        Take(VerdictStep.Release);

        return ++ReleaseNumber;
    }

    /// <summary>Records a failure; the message must not hold the document's text.</summary>
    public void Fail(string code, string message)
    {
        Take(VerdictStep.Fail);
        (FailureCode, FailureMessage) = (code, message);
    }

    /// <exception cref="DomainException">verdict.purged: its file is not there any more.</exception>
    public void Retry()
    {
        if (IsFileGone)
        {
            throw new DomainException("verdict.purged", "The file of this verdict was deleted, so it cannot be read again. Upload it anew.");
        }

        Take(VerdictStep.Retry);
        (FailureCode, FailureMessage) = (null, null);
    }

    /// <summary>Its file was deleted: name and hash tell nothing of it any more. What was not released can go no further.</summary>
    public void ForgetFile()
    {
        _name = $"verdict-{Id.ToString("N")[^8..]}";
        _fileHash = $"{GoneMark}{Id:N}";
        Revision++;
        End();
    }

    /// <summary>Its text was deleted: what was not released can go no further.</summary>
    public void ForgetText()
    {
        Revision++;
        End();
    }

    /// <summary>Takes the proposals away; nothing may have been decided on them.</summary>
    public void DetectAgain() => Take(VerdictStep.DetectAgain);

    public override string ToString() => $"Verdict({Id}, {State})";

    private void End()
    {
        if (State != VerdictState.Released)
        {
            Fail(PurgedCode, "What this verdict needs was deleted: its time was over, or it was erased on request. Upload the file anew if it is still needed.");
        }
    }

    private void Take(VerdictStep step)
    {
        State = State.After(step);
        Revision++;
    }
}
