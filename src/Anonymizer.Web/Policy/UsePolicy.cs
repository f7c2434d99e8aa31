using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Policy;

/// <summary>From now on a court uses this policy; without a court, all that have none of their own.</summary>
/// <param name="Court">As verdicts name it; null or blank for all courts.</param>
/// <param name="PolicyId">Null: the court goes back to the policy for all.</param>
/// <param name="Reason">Why.</param>
[Allowed(Role.Administrator)]
public sealed record UsePolicy(string? Court, Guid? PolicyId, string Reason) : IRequest
{
    public sealed class Validator : AbstractValidator<UsePolicy>
    {
        public Validator()
        {
            RuleFor(command => command.Court).MaximumLength(200);
            RuleFor(command => command.PolicyId).NotNull().When(command => PlaceKey.Of(command.Court).Length == 0).WithMessage("The courts without a policy of their own need one.");
            RuleFor(command => command.Reason).MustBeAReason();
        }
    }

    internal sealed class Handler(AppDbContext database, CurrentActor actor, TimeProvider clock) : IRequestHandler<UsePolicy>
    {
        public async ValueTask<Unit> Handle(UsePolicy command, CancellationToken cancellationToken)
        {
            if (command.PolicyId is { } id && !await database.Set<PolicyRow>().AnyAsync(row => row.Id == id, cancellationToken))
            {
                throw new NotFoundException("No such policy.");
            }

            var now = clock.GetUtcNow();
            database.Add(new PolicyUseRow
            {
                Id = Guid.CreateVersion7(now),
                Place = PlaceKey.Of(command.Court),
                Court = command.Court?.Trim() ?? "",
                PolicyId = command.PolicyId,
                By = actor.Value.Id,
                At = now,
                Reason = command.Reason.Trim(),
            });

            return Unit.Value;
        }
    }
}
