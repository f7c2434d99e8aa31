using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer says what an entity is to the case.</summary>
public sealed record ChangeRole(Guid VerdictId, int EntityId, EntityRole Role) : IRequest<VerdictReview>
{
    public sealed class Validator : AbstractValidator<ChangeRole>
    {
        public Validator() => RuleFor(command => command.Role).IsInEnum();
    }

    internal sealed class Handler(Reviews reviews) : IRequestHandler<ChangeRole, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(ChangeRole command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, _ => new EntityRoleChanged(command.EntityId, command.Role), cancellationToken);
    }
}
