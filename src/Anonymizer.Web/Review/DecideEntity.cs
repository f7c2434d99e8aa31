using Anonymizer.Core.Review;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>One decision for all mentions of an entity.</summary>
public sealed record DecideEntity(Guid VerdictId, int EntityId, Decision Decision) : IRequest<VerdictReview>
{
    public sealed class Validator : AbstractValidator<DecideEntity>
    {
        public Validator() => RuleFor(command => command.Decision).IsInEnum();
    }

    internal sealed class Handler(Reviews reviews) : IRequestHandler<DecideEntity, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(DecideEntity command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, _ => new EntityDecided(command.EntityId, command.Decision), cancellationToken);
    }
}
