using Anonymizer.Core.Quality;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Quality;

/// <summary>From when on a change is told, from now on.</summary>
[Allowed(Role.Administrator, Role.Trainer)]
public sealed record SetDriftLimits(DriftLimits Limits) : IRequest
{
    public sealed class Validator : AbstractValidator<SetDriftLimits>
    {
        public Validator()
        {
            RuleFor(command => command.Limits.Types).InclusiveBetween(0, 10).WithMessage("A limit of the types is from 0 to 10.");
            RuleFor(command => command.Limits.Scores).InclusiveBetween(0, 10).WithMessage("A limit of the scores is from 0 to 10.");
            RuleFor(command => command.Limits.Acceptance).InclusiveBetween(0, 1).WithMessage("A limit of the acceptance is from 0 to 1.");
            RuleFor(command => command.Limits.Missed).InclusiveBetween(1, 100).WithMessage("A factor of the missed is from 1 to 100.");
            RuleFor(command => command.Limits.LeastReviews).InclusiveBetween(1, 100_000).WithMessage("A number of reviews is from 1 to 100,000.");
        }
    }

    internal sealed class Handler(AppDbContext database, CurrentActor actor, TimeProvider clock) : IRequestHandler<SetDriftLimits>
    {
        public async ValueTask<Unit> Handle(SetDriftLimits command, CancellationToken cancellationToken)
        {
            var (limits, by, now) = (command.Limits, actor.Value.Id, clock.GetUtcNow());

            if (await database.Set<DriftLimitsRow>().FindAsync([DriftLimitsRow.OnlyId], cancellationToken) is { } row)
            {
                (row.Types, row.Scores, row.Acceptance, row.Missed, row.LeastReviews, row.By, row.At) = (limits.Types, limits.Scores, limits.Acceptance, limits.Missed, limits.LeastReviews, by, now);
            }
            else
            {
                database.Add(new DriftLimitsRow { Types = limits.Types, Scores = limits.Scores, Acceptance = limits.Acceptance, Missed = limits.Missed, LeastReviews = limits.LeastReviews, By = by, At = now });
            }

            return Unit.Value;
        }
    }
}
