using Anonymizer.Core.Detection;
using Anonymizer.Core.Review;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer says whether an entity must be masked.</summary>
public sealed record ChangeNeed(Guid VerdictId, int EntityId, Need Need) : IRequest<VerdictReview>
{
    public sealed class Validator : AbstractValidator<ChangeNeed>
    {
        public Validator() => RuleFor(command => command.Need).IsInEnum();
    }

    internal sealed class Handler(Reviews reviews) : IRequestHandler<ChangeNeed, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(ChangeNeed command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, review => review.ChangeNeed(command.EntityId, command.Need), cancellationToken);
    }
}
