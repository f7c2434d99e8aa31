using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Rules;

/// <summary>Says whether and how a court's verdicts may be learned from, from now on. What was said before stays on record.</summary>
/// <param name="CourtId">Null: for every court without rules of its own.</param>
/// <param name="Rules">What holds.</param>
/// <param name="Reason">Why.</param>
[Allowed(Role.Administrator)]
public sealed record SetTeachingRules(Guid? CourtId, TeachingRules Rules, string Reason) : IRequest
{
    public sealed class Validator : AbstractValidator<SetTeachingRules>
    {
        public Validator()
        {
            RuleFor(command => command.Rules).NotNull();
            RuleFor(command => command.Rules.RetentionDays).InclusiveBetween(0, TeachingRules.LongestRetention).When(command => command.Rules is not null);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(TeachingRulesRow.LongestReason);
        }
    }

    internal sealed class Handler(AppDbContext database, CurrentActor actor, TimeProvider clock) : IRequestHandler<SetTeachingRules>
    {
        public async ValueTask<Unit> Handle(SetTeachingRules command, CancellationToken cancellationToken)
        {
            if (command.CourtId is { } court && !await database.Set<CourtRow>().AnyAsync(row => row.Id == court, cancellationToken))
            {
                throw new NotFoundException("No such court.");
            }

            var last = await database.Set<TeachingRulesRow>().Where(row => row.CourtId == command.CourtId).MaxAsync(row => (DateTimeOffset?)row.At, cancellationToken);
            database.Add(new TeachingRulesRow
            {
                Id = Guid.CreateVersion7(),
                CourtId = command.CourtId,
                MayTeach = command.Rules.MayTeach,
                RetentionDays = command.Rules.RetentionDays,
                ArePseudonyms = command.Rules.ArePseudonyms,
                IncludesSecondRead = command.Rules.IncludesSecondRead,
                By = actor.Value.Id,
                At = clock.NowAfter(last),
                Reason = command.Reason.Trim(),
            });

            return Unit.Value;
        }
    }
}
