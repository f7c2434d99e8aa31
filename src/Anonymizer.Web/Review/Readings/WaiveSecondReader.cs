using Anonymizer.Core;
using Anonymizer.Core.Review;
using Anonymizer.Core.Review.Readings;
using Anonymizer.Core.Review.Work;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Work;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Review.Readings;

/// <summary>Lets the second reader of a verdict go, where nobody is left who could be it: the first reading is open again and is enough. The history says who did it and why.</summary>
[Allowed(Role.Administrator)]
public sealed record WaiveSecondReader(Guid VerdictId, string Reason) : IRequest
{
    public override string ToString() => $"WaiveSecondReader({VerdictId})";

    public sealed class Validator : AbstractValidator<WaiveSecondReader>
    {
        public Validator()
        {
            RuleFor(command => command.Reason).NotEmpty().WithMessage("Say why one reader is enough.");
            RuleFor(command => command.Reason).MaximumLength(AssignReview.LongestNote).WithMessage($"A reason has at most {AssignReview.LongestNote} characters.");
        }
    }

    internal sealed class Handler(Reviews reviews, SecondReadings readings, WorkDesk desk) : IRequestHandler<WaiveSecondReader>
    {
        public async ValueTask<Unit> Handle(WaiveSecondReader command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);
            var reading = await readings.OfActorAsync(verdict.Id, cancellationToken);

            if (reading.Open is not { Stage: ReadingStage.Reading } open)
            {
                throw new DomainException("review.no-second-reader", "No second reader is awaited in this verdict. Reload the page.");
            }

            open.Stage = ReadingStage.Past;
            verdict.GoBy(ReviewRoute.Full);
            await desk.WaiveReaderAsync(verdict.Id, command.Reason.Trim(), cancellationToken);

            return Unit.Value;
        }
    }
}
