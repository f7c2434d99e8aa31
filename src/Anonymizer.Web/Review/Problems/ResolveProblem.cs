using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Work;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Review.Problems;

/// <summary>Says what was done about a problem: it no longer stops the release.</summary>
public sealed record ResolveProblem(Guid VerdictId, Guid ProblemId, string Resolution) : IRequest
{
    public override string ToString() => $"ResolveProblem({VerdictId}, {ProblemId})";

    public sealed class Validator : AbstractValidator<ResolveProblem>
    {
        public Validator()
        {
            RuleFor(command => command.Resolution).NotEmpty().WithMessage("Say what was done about it.");
            RuleFor(command => command.Resolution).MaximumLength(ProblemRow.Longest).WithMessage($"A resolution has at most {ProblemRow.Longest} characters.");
        }
    }

    internal sealed class Handler(AppDbContext database, WorkDesk desk, CurrentActor actor, TimeProvider clock) : IRequestHandler<ResolveProblem>
    {
        public async ValueTask<Unit> Handle(ResolveProblem command, CancellationToken cancellationToken)
        {
            var problem = await database.Set<ProblemRow>().SingleOrDefaultAsync(row => row.Id == command.ProblemId && row.VerdictId == command.VerdictId, cancellationToken)
                ?? throw new NotFoundException("No such problem report.");

            if (!problem.IsOpen)
            {
                throw new DomainException("problem.resolved", "Somebody resolved this problem already. Reload the page to see how.");
            }

            problem.Resolve(actor.Value.Id, clock.GetUtcNow(), command.Resolution.Trim());
            desk.Tell(command.VerdictId);

            return Unit.Value;
        }
    }
}
