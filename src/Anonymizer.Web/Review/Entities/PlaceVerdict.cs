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
            RuleFor(command => command.Court).MaximumLength(200);
            RuleFor(command => command.CaseNumber).MaximumLength(200);
        }
    }

    internal sealed class Handler(Reviews reviews) : IRequestHandler<PlaceVerdict>
    {
        public async ValueTask<Unit> Handle(PlaceVerdict command, CancellationToken cancellationToken)
        {
            (await reviews.VerdictAsync(command.VerdictId, cancellationToken)).Belong(command.Court, command.CaseNumber);

            return Unit.Value;
        }
    }
}
