using System.Linq.Expressions;
using Anonymizer.Core.Retention;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Verdicts;

/// <summary>A verdict as lists and pages show it.</summary>
public sealed record VerdictRow(
    Guid Id,
    string Name,
    VerdictState State,
    Purpose Purpose,
    AgeBand AgeBand,
    string? Court,
    DateOnly? DecisionDate,
    long Size,
    DateTimeOffset UploadedAt,
    string? FailureCode,
    string? FailureMessage,
    string? ModelVersion,
    int ReleaseNumber,
    int Mentions)
{
    /// <summary>The case's number as the court writes it, or null. Personal data.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Counts the changes of the verdict itself.</summary>
    public int Revision { get; init; }

    public Guid? CourtId { get; init; }

    public Guid? CaseId { get; init; }

    public int? DecisionYear { get; init; }

    /// <summary>As given at upload (ISO 639-1), or null for "detect".</summary>
    public string? Language { get; init; }

    public Priority Priority { get; init; }

    public int? PendingMentions { get; init; }

    public int? OpenDoubts { get; init; }

    public ReviewRoute Route { get; init; }

    /// <summary>To whom it is given, or null.</summary>
    public Guid? AssigneeId { get; init; }

    /// <summary>What that person's account is called.</summary>
    public string? Assignee { get; init; }

    /// <summary>When the uploaded file was deleted, or null.</summary>
    public DateTimeOffset? OriginalPurgedAt { get; init; }

    /// <summary>When the text and its review were deleted, or null.</summary>
    public DateTimeOffset? TextPurgedAt { get; init; }

    /// <summary>When its newest release was withdrawn, and so cannot be fetched; or null.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    public override string ToString() => $"VerdictRow({Id}, {State})";

    internal static Expression<Func<Verdict, VerdictRow>> From(AppDbContext database) => verdict => new VerdictRow(
        verdict.Id,
        verdict.Name,
        verdict.State,
        verdict.Purpose,
        verdict.AgeBand,
        verdict.Court,
        verdict.DecisionDate,
        verdict.Size,
        verdict.UploadedAt,
        verdict.FailureCode,
        verdict.FailureMessage,
        verdict.ModelVersion,
        verdict.ReleaseNumber,
        database.Mentions.Count(mention => mention.VerdictId == verdict.Id))
    {
        CaseNumber = verdict.CaseNumber,
        Revision = verdict.Revision,
        CourtId = verdict.CourtId,
        CaseId = verdict.CaseId,
        DecisionYear = verdict.DecisionYear,
        Language = verdict.Language,
        Priority = verdict.Priority,
        PendingMentions = verdict.PendingMentions,
        OpenDoubts = verdict.OpenDoubts,
        Route = verdict.Route,
        OriginalPurgedAt = database.Set<VerdictPurgeRow>().Where(row => row.VerdictId == verdict.Id && row.Kind == KeptKind.Originals).Select(row => (DateTimeOffset?)row.At).FirstOrDefault(),
        TextPurgedAt = database.Set<VerdictPurgeRow>().Where(row => row.VerdictId == verdict.Id && row.Kind == KeptKind.Texts).Select(row => (DateTimeOffset?)row.At).FirstOrDefault(),
        WithdrawnAt = database.Releases.Where(row => row.VerdictId == verdict.Id && row.IsReleased && row.Number == verdict.ReleaseNumber).Select(row => row.WithdrawnAt).FirstOrDefault(),
        AssigneeId = database.Set<AssignmentRow>().Where(row => row.VerdictId == verdict.Id).Select(row => row.AssigneeId).FirstOrDefault(),
        Assignee = (from row in database.Set<AssignmentRow>()
                    join account in database.Users on row.AssigneeId equals account.Id
                    where row.VerdictId == verdict.Id
                    select account.UserName).FirstOrDefault(),
    };
}
