using Anonymizer.Core.Retention;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Rules;

/// <summary>Says for how long a court keeps what, from now on. What was said before stays on record. Nothing is deleted before the next run.</summary>
/// <param name="CourtId">Null: for every court without rules of its own, and for verdicts of no court.</param>
/// <param name="OriginalDays">The uploaded file; null without an end, as all the others.</param>
/// <param name="TextDays">The text and its review.</param>
/// <param name="MappingDays">Which name became what.</param>
/// <param name="TrainingDays">What was taken over for learning and measuring.</param>
/// <param name="NameDays">Whose work it was.</param>
/// <param name="Reason">Why.</param>
[Allowed(Role.Administrator)]
[ForCourts]
public sealed record SetRetention(Guid? CourtId, int? OriginalDays, int? TextDays, int? MappingDays, int? TrainingDays, int? NameDays, string Reason) : IRequest
{
    public override string ToString() => $"SetRetention({CourtId})";

    public sealed class Validator : AbstractValidator<SetRetention>
    {
        public Validator()
        {
            RuleFor(command => command.OriginalDays).InclusiveBetween(1, RetentionPeriods.Longest);
            RuleFor(command => command.TextDays).InclusiveBetween(1, RetentionPeriods.Longest);
            RuleFor(command => command.MappingDays).InclusiveBetween(1, RetentionPeriods.Longest);
            RuleFor(command => command.TrainingDays).InclusiveBetween(1, RetentionPeriods.Longest);
            RuleFor(command => command.NameDays).InclusiveBetween(1, RetentionPeriods.Longest);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(RetentionRulesRow.LongestReason);
        }
    }

    internal sealed class Handler(AppDbContext database, CourtScope scope, CurrentActor actor, TimeProvider clock) : IRequestHandler<SetRetention>
    {
        public async ValueTask<Unit> Handle(SetRetention command, CancellationToken cancellationToken)
        {
            if (command.CourtId is null && scope.IsLimited)
            {
                throw new ForbiddenException("You work for single courts. Name one of them; what holds for all others is for those who see all courts.");
            }

            if (command.CourtId is { } court && !await database.Set<CourtRow>().AnyAsync(row => row.Id == court, cancellationToken))
            {
                throw new NotFoundException("No such court.");
            }

            var last = await database.Set<RetentionRulesRow>().Where(row => row.CourtId == command.CourtId).MaxAsync(row => (DateTimeOffset?)row.At, cancellationToken);
            database.Add(new RetentionRulesRow
            {
                Id = Guid.CreateVersion7(),
                CourtId = command.CourtId,
                OriginalDays = command.OriginalDays,
                TextDays = command.TextDays,
                MappingDays = command.MappingDays,
                TrainingDays = command.TrainingDays,
                NameDays = command.NameDays,
                By = actor.Value.Id,
                At = clock.NowAfter(last),
                Reason = command.Reason.Trim(),
            });

            return Unit.Value;
        }
    }
}
