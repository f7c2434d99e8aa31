using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Holds;

/// <summary>Ends a legal hold. What is over its time is purged by the next run.</summary>
/// <param name="Id">The hold.</param>
/// <param name="Reason">Why; without names.</param>
[Allowed(Role.Administrator)]
[ForCourts]
public sealed record LiftHold(Guid Id, string Reason) : IRequest
{
    public override string ToString() => $"LiftHold({Id})";

    public sealed class Validator : AbstractValidator<LiftHold>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(HoldRow.LongestReason);
    }

    internal sealed class Handler(AppDbContext database, CourtGuard guard, CurrentActor actor, TimeProvider clock) : IRequestHandler<LiftHold>
    {
        public async ValueTask<Unit> Handle(LiftHold command, CancellationToken cancellationToken)
        {
            var row = await database.Set<HoldRow>().SingleOrDefaultAsync(hold => hold.Id == command.Id, cancellationToken) ?? throw new NotFoundException("No such hold.");

            await guard.CheckAsync(row, cancellationToken);

            if (row.LiftedAt is not null)
            {
                throw new DomainException("hold.lifted", "This hold was lifted already. Load the page again.");
            }

            row.Lift(actor.Value.Id, clock.GetUtcNow(), command.Reason.Trim());

            return Unit.Value;
        }
    }
}
