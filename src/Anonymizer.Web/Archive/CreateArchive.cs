using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Policy;
using Anonymizer.Web.Verdicts;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Archive;

/// <summary>Starts a campaign: an archive is anonymized in one way. Its files follow.</summary>
/// <param name="Name">What it is called; without names of people.</param>
/// <param name="Court">Whose verdicts they are, or null. The policy is that of the court, at the version that holds now.</param>
/// <param name="Purpose">Test or production.</param>
/// <param name="Route">Who looks at what is not in the sample.</param>
/// <param name="AuditShare">The share of files that a person looks at, drawn by lot, from 0 to 1.</param>
/// <param name="DecisionYear">The year of the decisions, or null.</param>
/// <param name="Language">ISO 639-1, or null to have it detected.</param>
[Allowed(Role.Administrator, Role.ApiClient)]
[ForCourts]
public sealed record CreateArchive(
    string Name, string? Court, Purpose Purpose = Purpose.Production, ArchiveRoute Route = ArchiveRoute.People, double AuditShare = CreateArchive.UsualShare, int? DecisionYear = null, string? Language = null) : IRequest<Guid>
{
    public const double UsualShare = 0.05;

    public override string ToString() => $"CreateArchive({Purpose}, {Route}, {AuditShare})";

    public sealed class Validator : AbstractValidator<CreateArchive>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.Name).NotEmpty().WithMessage("Give the campaign a name.").MaximumLength(ArchiveRow.LongestName).Must(name => name is null || !name.Any(char.IsControl)).WithMessage("The name holds control characters.");
            RuleFor(command => command.Court).PlaceName();
            RuleFor(command => command.Purpose).IsInEnum();
            RuleFor(command => command.Route).IsInEnum();
            RuleFor(command => command.AuditShare).InclusiveBetween(0, 1).WithMessage("The share of the sample is a number from 0 to 1.");
            RuleFor(command => command.Language).LanguageCode();
            RuleFor(command => command.DecisionYear).Must(year => year is null || new DecisionTime(null, year).IsPossible(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)))
                .WithMessage($"The year lies in the future or before {DecisionTime.FirstYear}.");
        }
    }

    internal sealed class Handler(AppDbContext database, VerdictPlaces places, CourtPolicies policies, CurrentActor actor, TimeProvider clock) : IRequestHandler<CreateArchive, Guid>
    {
        public async ValueTask<Guid> Handle(CreateArchive command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var court = await places.CourtOfAsync(command.Court, cancellationToken);
            var archive = new ArchiveRow
            {
                Id = Guid.CreateVersion7(now),
                Name = command.Name.Trim(),
                CourtId = court?.Id,
                Purpose = command.Purpose,
                DecisionYear = command.DecisionYear,
                Language = command.Language,
                Route = command.Route,
                AuditShare = command.AuditShare,
                By = actor.Value.Id,
                At = now,
            };
            archive.Bind((await policies.OfCourtAsync(court?.Name, cancellationToken)).Stamp);
            database.Add(archive);

            return archive.Id;
        }
    }
}
