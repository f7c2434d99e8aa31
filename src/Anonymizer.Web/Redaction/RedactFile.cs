using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Text;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verdicts;
using Anonymizer.Core.Verification;
using Anonymizer.Core.Zones;
using Anonymizer.Web.Data;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Platform.Calls;
using Anonymizer.Web.Policy;
using Anonymizer.Word;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Redaction;

/// <summary>A file in, a redacted one out, without a reviewer. Neither file is kept; the report is.</summary>
/// <param name="File">A .docx, or what one can be made of.</param>
/// <param name="Name">Its name or only the ending.</param>
/// <param name="Policy">A policy document, or null for the one of all courts.</param>
/// <param name="Pictures">What is done with single pictures, by number; null for what the policy says.</param>
/// <param name="Language">The verdict's language (ISO 639-1), or null: then its words tell.</param>
public sealed record RedactFile(byte[] File, string Name, string? Policy = null, IReadOnlyDictionary<int, PictureTreatment>? Pictures = null, string? Language = null) : IRequest<RedactedFile>
{
    /// <summary>The court whose policy holds, or null for the one of all courts.</summary>
    public string? Court { get; init; }

    /// <summary>Whom the case file names.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    public override string ToString() => $"RedactFile({File.Length} bytes)";

    public sealed class Validator : AbstractValidator<RedactFile>
    {
        public Validator()
        {
            RuleFor(command => command.File.Length).LessThanOrEqualTo((int)PlatformSetup.LargestFile).WithName("File").WithMessage("The file is too large. Send a file of at most 50 MB.");
            RuleFor(command => command.Policy).MaximumLength(200_000);
            RuleFor(command => command.Court).MaximumLength(200);
            RuleFor(command => command.Language).Must(code => code is null or [>= 'a' and <= 'z', >= 'a' and <= 'z']).WithMessage("Name the language by two lower-case letters, for example en or lv.");
        }
    }

    internal sealed class Handler(AppDbContext database, IWordEngine word, VerdictDetector detector, Redactor redactor, CourtPolicies policies, Meters meters, CurrentActor actor, CurrentCall call, TimeProvider clock)
        : IRequestHandler<RedactFile, RedactedFile>
    {
        public async ValueTask<RedactedFile> Handle(RedactFile command, CancellationToken cancellationToken)
        {
            var policy = (await policies.GivenOrOfCourtAsync(command.Policy, command.Court, cancellationToken)).With(command.Pictures);
            var (file, text) = await ReadAsync(command, cancellationToken);
            var detected = await detector.DetectAsync(text, policy.Policy.RecallFloors, ParticipantTerms.RecognizersOf(command.Participants), command.Language, cancellationToken);
            var result = await redactor.RedactAsync(file, text, detected.Result.Entities, [], policy.Policy, PlanOptions.Default with { Zones = ZoneFinder.Find(text) }, cancellationToken);
            result = result with { Report = result.Report with { Policy = policy.Stamp } };
            var row = RowOf(result, policy.Stamp);

            if (call.Keyed is not { IsRepeated: true })
            {
                database.Releases.Add(row);
            }

            Count(detected, command.Court, result);

            return new RedactedFile(row.Id, WordFile.As(result.File, command.Name), result.Report) { Warning = detected.Warning };
        }

        private async Task<(byte[] File, VerdictText Text)> ReadAsync(RedactFile command, CancellationToken cancellationToken)
        {
            try
            {
                var file = await word.OpenAsync(command.File, command.Name, cancellationToken);

                return (file, (await word.ReadAsync(file, cancellationToken)).Text);
            }
            catch (DomainException refusal)
            {
                meters.Refused(refusal.Code);
                throw;
            }
        }

        private ReleaseRow RowOf(Redacted result, PolicyStamp policy)
        {
            var now = clock.GetUtcNow();

            return new ReleaseRow
            {
                Id = call.Keyed?.EffectId ?? Guid.CreateVersion7(now),
                Number = 0,
                IsReleased = result.File is not null,
                Report = JsonSerializer.Serialize(result.Report, JsonSerializerOptions.Web),
                PolicyName = policy.ToString(),
                PolicyId = policy.Id,
                PolicyVersion = policy.Version,
                At = now,
                By = actor.Value.Id,
            };
        }

        private void Count(DetectedText detected, string? court, Redacted result)
        {
            var outcome = result.File is null ? Outcome.Fail : Outcome.Pass;
            meters.Processed(new Cohort(Purpose.Production, AgeBand.Unknown, detected.ModelVersion), court, outcome);
            meters.Exported(outcome);
        }
    }
}

/// <summary>The redacted file, or null when its release was refused, and the report.</summary>
public sealed record RedactedFile(Guid Id, byte[]? File, ReleaseReport Report) : IAuditedOutcome
{
    string IAuditedOutcome.AuditOutcome => File is null ? "refused" : "redacted";

    /// <summary>Why names may have been missed, or null: no model is made for the verdict's language.</summary>
    public string? Warning { get; init; }

    public override string ToString() => $"RedactedFile({Id})";
}
