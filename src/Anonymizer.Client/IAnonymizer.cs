using Refit;

namespace Anonymizer.Client;

/// <summary>The REST interface of Anonymizer, version 1; Refit writes the code behind it. <see cref="AnonymizerClient.Create(Uri, string)"/> makes one.</summary>
/// <remarks>A refusal is an <see cref="ApiException"/>; <see cref="Problem.Of"/> reads its stable code.</remarks>
public interface IAnonymizer
{
    /// <summary>Sends a verdict in. It is read in its turn: <see cref="GetStatusAsync"/> says where it stands.</summary>
    [Multipart]
    [Post("/api/v1/verdicts")]
    Task<Uploaded> UploadAsync(
        [AliasAs("file")] StreamPart file,
        [AliasAs("court")] string? court = null,
        [AliasAs("caseNumber")] string? caseNumber = null,
        [AliasAs("decisionDate")] string? decisionDate = null,
        [AliasAs("purpose")] string? purpose = null,
        [AliasAs("priority")] string? priority = null,
        [AliasAs("route")] string? route = null,
        [AliasAs("parties")] string? parties = null,
        [AliasAs("judges")] string? judges = null,
        [AliasAs("lawyers")] string? lawyers = null,
        CancellationToken cancellationToken = default);

    /// <summary>A file in, the redacted one out, without a reviewer.</summary>
    [Multipart]
    [Post("/api/v1/redactions")]
    Task<HttpContent> RedactAsync(
        [AliasAs("file")] StreamPart file,
        [AliasAs("court")] string? court = null,
        [AliasAs("parties")] string? parties = null,
        [AliasAs("judges")] string? judges = null,
        [AliasAs("lawyers")] string? lawyers = null,
        CancellationToken cancellationToken = default);

    /// <summary>Where a verdict stands, its place in the queue and an estimate while it waits.</summary>
    [Get("/api/v1/verdicts/{id}/status")]
    Task<VerdictStatus> GetStatusAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>One verdict, without its text.</summary>
    [Get("/api/v1/verdicts/{id}")]
    Task<Verdict> GetVerdictAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The verdicts, the newest first; send what the page before gave as next for the rest.</summary>
    [Get("/api/v1/verdicts")]
    Task<VerdictPage> ListVerdictsAsync(string? state = null, Guid? court = null, int pageSize = 100, string? cursor = null, CancellationToken cancellationToken = default);

    /// <summary>The mentions of a verdict as its review has them now.</summary>
    [Get("/api/v1/verdicts/{id}/mentions")]
    Task<IReadOnlyList<Mention>> ListMentionsAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Opens the review; it is the caller's from now on.</summary>
    [Post("/api/v1/verdicts/{id}/review")]
    Task<Review> OpenReviewAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The review with its text and its doubts.</summary>
    [Get("/api/v1/verdicts/{id}/review?text=true&doubts=true")]
    Task<Review> GetReviewAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Takes actions of a reviewer: all of them, or none.</summary>
    [Post("/api/v1/verdicts/{id}/decisions")]
    Task<Review> DecideAsync(Guid id, [Body] Decisions decisions, CancellationToken cancellationToken = default);

    /// <summary>Ends the review.</summary>
    [Post("/api/v1/verdicts/{id}/review/completion")]
    Task CompleteReviewAsync(Guid id, [Body] Completion completion, CancellationToken cancellationToken = default);

    /// <summary>Makes the redacted file of a reviewed verdict.</summary>
    [Post("/api/v1/verdicts/{id}/releases")]
    Task<Release> ReleaseAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The newest released file.</summary>
    [Get("/api/v1/verdicts/{id}/releases/latest/file")]
    Task<HttpContent> DownloadAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Says what is wrong with a released file; it is corrected and reissued under a new number. Webhooks tell when.</summary>
    [Post("/api/v1/verdicts/{id}/rectifications")]
    Task<Reported> ReportReleaseAsync(Guid id, [Body] ReleaseReport report, CancellationToken cancellationToken = default);

    /// <summary>Starts a campaign: an archive that is anonymized in one way, with a sample for people to look at. Its files follow.</summary>
    [Post("/api/v1/archives")]
    Task<Made> StartArchiveAsync([Body] NewArchive archive, CancellationToken cancellationToken = default);

    /// <summary>Gives a campaign a file; the same bytes are the same file, so an archive can be sent again from its beginning.</summary>
    [Multipart]
    [Post("/api/v1/archives/{id}/files")]
    Task<Uploaded> AddToArchiveAsync(Guid id, [AliasAs("file")] StreamPart file, CancellationToken cancellationToken = default);

    /// <summary>Takes no further file of a campaign until it is resumed.</summary>
    [Post("/api/v1/archives/{id}/pause")]
    Task PauseArchiveAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Goes on with a campaign, under the policy that its court has now.</summary>
    [Post("/api/v1/archives/{id}/resume")]
    Task ResumeArchiveAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Takes no file of a campaign any more, for good.</summary>
    [Post("/api/v1/archives/{id}/stop")]
    Task StopArchiveAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>A campaign in numbers: what became of its files, and its sample's estimate with its 95 % interval.</summary>
    [Get("/api/v1/archives/{id}/report")]
    Task<ArchiveReport> GetArchiveReportAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The courts that verdicts name.</summary>
    [Get("/api/v1/courts")]
    Task<IReadOnlyList<Court>> ListCourtsAsync(CancellationToken cancellationToken = default);

    /// <summary>How many verdicts stand where.</summary>
    [Get("/api/v1/metrics")]
    Task<Figures> GetFiguresAsync(CancellationToken cancellationToken = default);
}
