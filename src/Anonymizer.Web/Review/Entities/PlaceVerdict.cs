using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Review.Cases;
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

    internal sealed class Handler(Reviews reviews, VerdictPlaces places, CaseMemory memory) : IRequestHandler<PlaceVerdict>
    {
        public async ValueTask<Unit> Handle(PlaceVerdict command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);
            var before = verdict.CaseId;
            await places.BelongAsync(verdict, command.Court, command.CaseNumber, cancellationToken);

            if (verdict.CaseId != before)
            {
                var isFinished = verdict.State is VerdictState.Reviewed or VerdictState.Released;
                await memory.MoveAsync(verdict, before, isFinished ? await reviews.GetAsync(verdict.Id, cancellationToken) : null, cancellationToken);
            }

            return Unit.Value;
        }
    }
}
