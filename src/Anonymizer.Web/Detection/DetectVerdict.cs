using Anonymizer.Core;
using Anonymizer.Core.Text;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Lists;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Verdicts;
using Anonymizer.Word;
using Mediator;

namespace Anonymizer.Web.Detection;

/// <summary>Reads one verdict, finds what may identify somebody and stores it as suggestions.</summary>
internal sealed record DetectVerdict(Guid VerdictId) : IRequest, IServiceOnly
{
    internal sealed class Handler(
        AppDbContext database,
        FileStore files,
        IWordEngine word,
        VerdictDetector detector,
        CaseLists lists,
        CourtPolicies policies,
        VerdictProgress progress,
        IPublisher publisher,
        Meters meters,
        OperationMeters operations,
        TimeProvider clock,
        IHostApplicationLifetime lifetime,
        ILogger<DetectVerdict> log) : IRequestHandler<DetectVerdict>
    {
        public async ValueTask<Unit> Handle(DetectVerdict command, CancellationToken cancellationToken)
        {
            var verdict = await database.Verdicts.FindAsync([command.VerdictId], cancellationToken) ?? throw new NotFoundException("No such verdict.");

            try
            {
                await DetectAsync(verdict, cancellationToken);
            }
            catch (DomainException refusal) when (!refusal.Code.StartsWith("model.", StringComparison.Ordinal))
            {
                Fail(verdict, refusal.Code, refusal.Message);
                meters.Refused(refusal.Code);
            }
            catch (Exception cut) when (cut is not (DomainException or OperationCanceledException) && lifetime.ApplicationStopping.IsCancellationRequested)
            {
                throw new OperationCanceledException("The service ended while a verdict was read: its next start reads it.");
            }
            catch (Exception bug) when (bug is not (DomainException or OperationCanceledException) && StorageFault.Of(bug) is null)
            {
                log.LogError("Detection of {VerdictId} ended in {Type} at {Stack}", verdict.Id, bug.GetBaseException().GetType().FullName, bug.StackTrace);
                operations.GaveUp("detection", bug.GetType().Name);
                Fail(verdict, "detection.failed", "The verdict could not be processed. Try again; if it stays, tell the operator.");
            }

            return Unit.Value;
        }

        private async Task DetectAsync(Verdict verdict, CancellationToken cancellationToken)
        {
            var started = clock.GetTimestamp();
            progress.Enter(verdict.Id, VerdictStage.Reading);
            var file = await word.OpenAsync(await files.ReadAsync(verdict.FileHash, cancellationToken), verdict.Name, cancellationToken);
            var document = await word.ReadAsync(file, cancellationToken);
            var pictures = await word.PicturesAsync(file, cancellationToken);
            var read = clock.GetTimestamp();
            progress.Enter(verdict.Id, VerdictStage.Detecting);
            var ofCase = await lists.OfAsync(verdict, cancellationToken);
            var policy = (await policies.OfCourtAsync(verdict.Court, cancellationToken)).Policy;
            var detected = await detector.DetectAsync(document.Text, policy.RecallFloors, ofCase, verdict.Language, cancellationToken);
            var cohort = new Cohort(verdict.Purpose, verdict.AgeBand, detected.ModelVersion);
            meters.Took(cohort, "parse", clock.GetElapsedTime(started, read));
            meters.Took(cohort, "infer", clock.GetElapsedTime(read));

            progress.Enter(verdict.Id, VerdictStage.Saving);
            Store(verdict, document.Text, detected, pictures.Select(picture => picture.Picture));
            Count(cohort, verdict.Court, detected);
            await publisher.Publish(new VerdictDetected(verdict.Id, detected.Warning is not null, document.Coverage.NotInspected.Count()), cancellationToken);
        }

        private void Store(Verdict verdict, VerdictText text, DetectedText detected, IEnumerable<UnreadPicture> pictures)
        {
            var now = clock.GetUtcNow();
            database.VerdictTexts.Add(VerdictTextRow.Of(verdict.Id, text, detected.Result.NearMisses, pictures));
            database.Mentions.AddRange(detected.Result.Proposals.Select(mention => MentionRow.Of(Guid.CreateVersion7(now), verdict.Id, mention)));
            verdict.Detected(detected.ModelVersion);
        }

        private void Count(Cohort cohort, string? court, DetectedText detected)
        {
            meters.Processed(cohort, court, Outcome.Pass);

            foreach (var mention in detected.Result.Mentions)
            {
                meters.Proposed(cohort, mention.Type);
            }
        }

        private void Fail(Verdict verdict, string code, string message)
        {
            verdict.Fail(code, message);
            meters.Processed(new Cohort(verdict.Purpose, verdict.AgeBand, "none"), verdict.Court, Outcome.Fail);
        }
    }
}
