using System.Text.Json;
using System.Text.Json.Serialization;
using Anonymizer.Core;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Retention;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verdicts;
using Anonymizer.Core.Verification;
using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Redaction;
using Anonymizer.Web.Review;
using Anonymizer.Web.Review.Cases;
using Anonymizer.Web.Review.Problems;
using Anonymizer.Web.Review.Rectifying;
using Anonymizer.Web.Verdicts;
using Anonymizer.Word;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Release;

/// <summary>Makes the redacted file of a reviewed verdict. A leak, or a part that was not inspected, refuses it with a report; an open problem report refuses it at once.</summary>
/// <param name="VerdictId">A verdict whose review is complete.</param>
/// <param name="Policy">A policy document, or null for that of the verdict's court.</param>
/// <param name="Pictures">What is done with single pictures, by number; stands in the release's report. Null for what the policy says.</param>
public sealed record ReleaseVerdict(Guid VerdictId, string? Policy = null, IReadOnlyDictionary<int, PictureTreatment>? Pictures = null) : IRequest<ReleaseOutcome>
{
    internal sealed class Handler(AppDbContext database, FileStore files, Reviews reviews, ReviewProblems problems, PurgeMarks marks, Rectifications rectifications, CaseMemory memory, IWordEngine word, Redactor redactor, CourtPolicies policies, Meters meters, CurrentActor actor, TimeProvider clock)
        : IRequestHandler<ReleaseVerdict, ReleaseOutcome>
    {
        public async ValueTask<ReleaseOutcome> Handle(ReleaseVerdict command, CancellationToken cancellationToken)
        {
            var verdict = await ReviewedAsync(command.VerdictId, cancellationToken);
            var policy = (await policies.GivenOrOfCourtAsync(command.Policy, verdict.Court, cancellationToken)).With(command.Pictures);
            var review = await reviews.GetAsync(verdict.Id, cancellationToken);
            var file = await word.OpenAsync(await files.ReadAsync(verdict.FileHash, cancellationToken), verdict.Name, cancellationToken);
            await CheckTextAsync(file, review.Text, cancellationToken);

            var began = clock.GetTimestamp();
            var result = await redactor.RedactAsync(file, review.Text, review.AnnotatedEntities, review.Rejected, policy.Policy, await memory.OptionsAsync(verdict.Id, review, cancellationToken), cancellationToken);
            meters.Took(Cohort.Of(verdict), "redact", clock.GetElapsedTime(began));
            var report = result.Report with { Policy = policy.Stamp };
            var number = result.File is null ? 0 : verdict.Release();
            var hash = result.File is null ? null : await files.SaveAsync(WordFile.As(result.File, verdict.Name)!, cancellationToken);
            var row = database.Releases.Add(RowOf(verdict.Id, number, hash, report, policy.Stamp)).Entity;

            if (hash is not null)
            {
                row.Mapping = JsonSerializer.Serialize(ReplacementMapping.Of(review.Text, review.AnnotatedEntities, result.Plan), JsonSerializerOptions.Web);
                await memory.KeepAsync(verdict.Id, result.Plan, cancellationToken);
                await rectifications.ReissuedAsync(verdict, cancellationToken);
            }

            meters.Exported(hash is null ? Outcome.Fail : Outcome.Pass);

            return new ReleaseOutcome(number, report) { LeakedTerms = result.LeakedTerms };
        }

        private async Task<Verdict> ReviewedAsync(Guid verdictId, CancellationToken cancellationToken)
        {
            var verdict = await database.Verdicts.FindAsync([verdictId], cancellationToken) ?? throw new NotFoundException("No such verdict.");
            verdict.State.After(VerdictStep.Release);

            if (await database.Set<PracticeRow>().AnyAsync(row => row.VerdictId == verdictId, cancellationToken))
            {
                throw new DomainException("release.practice", "This is a trainee's copy of a gold verdict, made for practice: there is no file to release. Release the verdict itself.");
            }

            await marks.RefuseAsync(verdict.Id, KeptKind.Originals, cancellationToken);
            await problems.RefuseReleaseAsync(verdict.Id, cancellationToken);

            return verdict;
        }

        /// <summary>The review's offsets are those of the text that was read then; another reading would move them onto other words.</summary>
        private async Task CheckTextAsync(byte[] file, VerdictText reviewed, CancellationToken cancellationToken)
        {
            if ((await word.ReadAsync(file, cancellationToken)).Text.Value != reviewed.Value)
            {
                throw new DomainException("release.text-changed", "The file is read differently now than when it was reviewed. Upload it again and review it anew.");
            }
        }

        private ReleaseRow RowOf(Guid verdictId, int number, string? hash, ReleaseReport report, PolicyStamp policy)
        {
            var now = clock.GetUtcNow();

            return new ReleaseRow
            {
                Id = Guid.CreateVersion7(now),
                VerdictId = verdictId,
                Number = number,
                FileHash = hash,
                IsReleased = hash is not null,
                Report = JsonSerializer.Serialize(report, JsonSerializerOptions.Web),
                PolicyName = policy.ToString(),
                PolicyId = policy.Id,
                PolicyVersion = policy.Version,
                At = now,
                By = actor.Value.Id,
            };
        }
    }
}

/// <summary>How a release ended.</summary>
/// <param name="Number">From 1; 0 when it was refused.</param>
/// <param name="Report">What was replaced, read and checked, and why it was refused.</param>
public sealed record ReleaseOutcome(int Number, ReleaseReport Report) : IAuditedOutcome
{
    public bool IsReleased => Number > 0;

    string IAuditedOutcome.AuditOutcome => IsReleased ? "released" : "refused";

    /// <summary>The words that are still in the file, so that the reviewer can mark them. On the page only: not in answers to programs, not stored.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> LeakedTerms { get; init; } = [];

    public override string ToString() => $"ReleaseOutcome({Number})";
}
