using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Verdicts;

/// <summary>Takes a file in. The same bytes sent again are the same verdict.</summary>
public sealed record UploadVerdict(byte[] File, string Name, Purpose Purpose, string? Court = null, DateOnly? DecisionDate = null, string? CaseNumber = null) : IRequest<UploadedVerdict>
{
    public override string ToString() => $"UploadVerdict({File.Length} bytes)";

    public sealed class Validator : AbstractValidator<UploadVerdict>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.File).NotEmpty().WithMessage("The file is empty. Choose the file again.");
            RuleFor(command => command.File.Length).LessThanOrEqualTo((int)PlatformSetup.LargestFile).WithName("File").WithMessage("The file is too large. Send a file of at most 50 MB.");
            RuleFor(command => command.Name).NotEmpty().MaximumLength(260).Must(name => !name.Any(char.IsControl)).WithMessage("The name holds control characters.");
            RuleFor(command => command.Purpose).IsInEnum();
            RuleFor(command => command.Court).MaximumLength(200);
            RuleFor(command => command.CaseNumber).MaximumLength(200);
            RuleFor(command => command.DecisionDate).Must(date => date is null || date <= Today(clock)).WithMessage("The decision's date lies in the future.");
        }

        private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddDays(1));
    }

    internal sealed class Handler(AppDbContext database, FileStore files, IPublisher publisher, CurrentActor actor, Meters meters, TimeProvider clock)
        : IRequestHandler<UploadVerdict, UploadedVerdict>
    {
        public async ValueTask<UploadedVerdict> Handle(UploadVerdict command, CancellationToken cancellationToken)
        {
            var hash = FileStore.HashOf(command.File);
            var known = await database.Verdicts.Where(verdict => verdict.FileHash == hash).Select(verdict => (Guid?)verdict.Id).SingleOrDefaultAsync(cancellationToken);

            if (known is { } id)
            {
                return new UploadedVerdict(id, IsNew: false);
            }

            await files.SaveAsync(command.File, cancellationToken);
            var verdict = VerdictOf(command, hash);
            database.Verdicts.Add(verdict);
            meters.Uploaded(verdict.Purpose, verdict.Size);
            await publisher.Publish(new VerdictUploaded(verdict.Id), cancellationToken);

            return new UploadedVerdict(verdict.Id, IsNew: true);
        }

        private Verdict VerdictOf(UploadVerdict command, string hash)
        {
            var now = clock.GetUtcNow();

            var verdict = new Verdict
            {
                Id = Guid.CreateVersion7(now),
                Name = Path.GetFileName(command.Name.Replace('\\', '/')),
                FileHash = hash,
                Size = command.File.Length,
                Purpose = command.Purpose,
                DecisionDate = command.DecisionDate,
                AgeBand = AgeBands.Of(command.DecisionDate, DateOnly.FromDateTime(now.UtcDateTime)),
                UploadedAt = now,
                UploadedBy = actor.Value.Id,
            };
            verdict.Belong(command.Court, command.CaseNumber);

            return verdict;
        }
    }
}

/// <summary>The verdict that a file became, or already was.</summary>
public sealed record UploadedVerdict(Guid Id, bool IsNew);
