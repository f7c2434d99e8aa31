using Anonymizer.Core.Review;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer accepts all pending mentions with at least this score.</summary>
public sealed record AcceptConfident(Guid VerdictId, double Score) : IRequest<VerdictReview>
{
    public sealed class Validator : AbstractValidator<AcceptConfident>
    {
        public Validator() => RuleFor(command => command.Score).InclusiveBetween(0, 1);
    }

    internal sealed class Handler(Reviews reviews) : IRequestHandler<AcceptConfident, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(AcceptConfident command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, _ => new ConfidentAccepted(command.Score), cancellationToken);
    }
}
