using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Tracing;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Verdicts;

/// <summary>Takes a file in. The same bytes sent again are the same verdict.</summary>
/// <param name="File">The bytes.</param>
/// <param name="Name">Under which it came; the path before it is dropped.</param>
/// <param name="Purpose">Test or production.</param>
/// <param name="Court">Which court gave it, or null.</param>
/// <param name="DecisionDate">The day of the decision, or null.</param>
/// <param name="CaseNumber">In which case, as the court writes it, or null.</param>
/// <param name="DecisionYear">The year, where the day is not known.</param>
/// <param name="Language">ISO 639-1, or null to have it detected.</param>
/// <param name="Priority">How soon it is wanted.</param>
public sealed record UploadVerdict(
    byte[] File,
    string Name,
    Purpose Purpose,
    string? Court = null,
    DateOnly? DecisionDate = null,
    string? CaseNumber = null,
    int? DecisionYear = null,
    string? Language = null,
    Priority Priority = Priority.Normal) : IRequest<UploadedVerdict>
{
    /// <summary>Who must at least look at it, or null for what the policy of its court says.</summary>
    public ReviewRoute? Route { get; init; }

    /// <summary>Whom the case file names.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    internal DecisionTime Decided => new(DecisionDate, DecisionYear ?? DecisionDate?.Year);

    /// <summary>Many may name the same new court, case or file at once: how often it is asked again.</summary>
    internal const int MostTries = 10;

    public override string ToString() => $"UploadVerdict({File.Length} bytes)";

    public sealed class Validator : AbstractValidator<UploadVerdict>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.File).NotEmpty().WithMessage("The file is empty. Choose the file again.");
            RuleFor(command => command.File.Length).LessThanOrEqualTo((int)PlatformSetup.LargestFile).WithName("File").WithMessage("The file is too large. Send a file of at most 50 MB.");
            RuleFor(command => command.Name).NotEmpty().MaximumLength(260).Must(name => !name.Any(char.IsControl)).WithMessage("The name holds control characters.");
            RuleFor(command => command.Purpose).IsInEnum();
            RuleFor(command => command.Priority).IsInEnum();
            RuleFor(command => command.Route).Must(route => route is null or ReviewRoute.Full or ReviewRoute.SecondReader or ReviewRoute.Light).WithMessage("Ask for the route light, full or second-reader. Only the policy of the court sends a verdict on the automatic one.");
            RuleFor(command => command.Court).PlaceName();
            RuleFor(command => command.CaseNumber).PlaceName();
            RuleFor(command => command.Language).LanguageCode();
            RuleFor(command => command.DecisionDate).Must(date => date is null || date <= Today(clock)).WithMessage("The decision's date lies in the future.");
            RuleFor(command => command.DecisionYear).Must((command, _) => command.DecisionDate > Today(clock) || command.Decided.IsPossible(Today(clock)))
                .WithMessage($"The decision's year lies in the future, before {DecisionTime.FirstYear}, or is not that of its date.");
        }

        private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddDays(1));
    }

    internal sealed class Handler(AppDbContext database, FileKeeper files, VerdictPlaces places, IPublisher publisher, CurrentActor actor, Meters meters, TimeProvider clock)
        : IRequestHandler<UploadVerdict, UploadedVerdict>
    {
        public async ValueTask<UploadedVerdict> Handle(UploadVerdict command, CancellationToken cancellationToken)
        {
            var hash = FileStore.HashOf(command.File);
            var known = await database.Verdicts.AsNoTracking()
                .Where(verdict => verdict.FileHash == hash)
                .OrderBy(verdict => verdict.UploadedAt)
                .Select(verdict => new UploadedVerdict(verdict.Id, false) { Known = new KnownVerdict(verdict.Name, verdict.State, verdict.UploadedAt) })
                .FirstOrDefaultAsync(cancellationToken);

            if (known is not null)
            {
                return known;
            }

            await files.KeepAsync(command.File, cancellationToken);
            var verdict = VerdictOf(command, hash);
            using var span = VerdictTrace.Start(verdict.Id, nameof(UploadVerdict));
            await places.BelongAsync(verdict, command.Court, command.CaseNumber, cancellationToken);
            database.Verdicts.Add(verdict);
            database.AddRange(command.Participants.Select((participant, number) => PartyRow.Of(verdict.Id, number, participant)));

            if (command.Route is { } route)
            {
                database.Add(new VerdictRouteRow { VerdictId = verdict.Id, Wanted = route });
            }

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
                DecisionYear = command.Decided.Year,
                Language = command.Language,
                AgeBand = AgeBands.Of(command.Decided, DateOnly.FromDateTime(now.UtcDateTime)),
                UploadedAt = now,
                UploadedBy = actor.Value.Id,
            };
            verdict.Rank(command.Priority);

            return verdict;
        }
    }
}

/// <summary>The verdict that a file became, or already was.</summary>
public sealed record UploadedVerdict(Guid Id, bool IsNew)
{
    /// <summary>As which verdict the file is here already; null for a new one.</summary>
    public KnownVerdict? Known { get; init; }
}

/// <summary>What there is to say of a verdict whose file came again.</summary>
/// <param name="Name">Under which the file first came; personal data.</param>
/// <param name="State">Where it stands.</param>
/// <param name="UploadedAt">When it first came.</param>
public sealed record KnownVerdict(string Name, VerdictState State, DateTimeOffset UploadedAt)
{
    public override string ToString() => $"KnownVerdict({State})";
}
