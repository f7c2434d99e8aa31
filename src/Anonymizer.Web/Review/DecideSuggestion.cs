using Anonymizer.Core.Review;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer accepts or rejects one mention, or takes the decision back.</summary>
public sealed record DecideSuggestion(Guid VerdictId, int Id, Decision Decision) : IRequest<VerdictReview>
{
    public sealed class Validator : AbstractValidator<DecideSuggestion>
    {
        public Validator() => RuleFor(command => command.Decision).IsInEnum();
    }

    internal sealed class Handler(Reviews reviews) : IRequestHandler<DecideSuggestion, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(DecideSuggestion command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, _ => new SuggestionDecided(command.Id, command.Decision), cancellationToken);
    }
}
