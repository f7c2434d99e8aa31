using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer says what an entity is; all its mentions follow.</summary>
public sealed record RetypeEntity(Guid VerdictId, int EntityId, EntityType Type) : IRequest<VerdictReview>
{
    public sealed class Validator : AbstractValidator<RetypeEntity>
    {
        public Validator() => RuleFor(command => command.Type.Name).NotEmpty().MaximumLength(40);
    }

    internal sealed class Handler(Reviews reviews) : IRequestHandler<RetypeEntity, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(RetypeEntity command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, _ => new EntityRetyped(command.EntityId, command.Type), cancellationToken);
    }
}
