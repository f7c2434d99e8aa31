using Anonymizer.Web.Verdicts;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review.Entities;

/// <summary>Says to which case and court a verdict belongs; blank for what is not known.</summary>
public sealed record PlaceVerdict(Guid VerdictId, string? Court, string? CaseNumber) : IRequest
{
    public override string ToString() => $"PlaceVerdict({VerdictId})";

    public sealed class Validator : AbstractValidator<PlaceVerdict>
    {
        public Validator()
        {
            RuleFor(command => command.Court).PlaceName();
            RuleFor(command => command.CaseNumber).PlaceName();
        }
    }

    internal sealed class Handler(Reviews reviews, VerdictPlaces places) : IRequestHandler<PlaceVerdict>
    {
        public async ValueTask<Unit> Handle(PlaceVerdict command, CancellationToken cancellationToken)
        {
            await places.BelongAsync(await reviews.VerdictAsync(command.VerdictId, cancellationToken), command.Court, command.CaseNumber, cancellationToken);

            return Unit.Value;
        }
    }
}
