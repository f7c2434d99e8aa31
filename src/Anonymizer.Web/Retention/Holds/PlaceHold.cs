using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Holds;

/// <summary>From now on nothing of a verdict, or of any verdict of a case, is purged or erased.</summary>
/// <param name="VerdictId">The verdict, or null where a case is meant.</param>
/// <param name="CaseId">The case, or null where a verdict is meant.</param>
/// <param name="Reason">Why; without names.</param>
/// <param name="Until">The last day, or null until somebody lifts it.</param>
[Allowed(Role.Administrator)]
[ForCourts]
public sealed record PlaceHold(Guid? VerdictId, Guid? CaseId, string Reason, DateOnly? Until = null) : IRequest<Guid>
{
    public override string ToString() => $"PlaceHold({VerdictId}, {CaseId})";

    public sealed class Validator : AbstractValidator<PlaceHold>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.VerdictId).Must((command, id) => id is null != command.CaseId is null).WithMessage("Name a verdict or a case, one of them.");
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(HoldRow.LongestReason);
            RuleFor(command => command.Until).Must(until => until is null || until >= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).WithMessage("The last day lies in the past.");
        }
    }

    internal sealed class Handler(AppDbContext database, CurrentActor actor, TimeProvider clock) : IRequestHandler<PlaceHold, Guid>
    {
        public async ValueTask<Guid> Handle(PlaceHold command, CancellationToken cancellationToken)
        {
            if (!await database.Verdicts.AnyAsync(verdict => verdict.Id == command.VerdictId || (command.CaseId != null && verdict.CaseId == command.CaseId), cancellationToken))
            {
                throw new NotFoundException("No such verdict or case.");
            }

            var now = clock.GetUtcNow();
            var row = new HoldRow
            {
                Id = Guid.CreateVersion7(now),
                VerdictId = command.VerdictId,
                CaseId = command.CaseId,
                Reason = command.Reason.Trim(),
                Until = command.Until,
                By = actor.Value.Id,
                At = now,
            };
            database.Add(row);

            return row.Id;
        }
    }
}
