using Mediator;

namespace Anonymizer.Web.Review.Work;

/// <summary>Takes a verdict in review from whoever has it. What they decided stays; their page becomes read-only and says who has it.</summary>
public sealed record TakeOverReview(Guid VerdictId) : IRequest
{
    internal sealed class Handler(Reviews reviews, WorkDesk desk) : IRequestHandler<TakeOverReview>
    {
        public async ValueTask<Unit> Handle(TakeOverReview command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);
            await reviews.CheckReadingAsync(verdict, cancellationToken, mayBeOthers: true);
            await desk.TakeOverAsync(verdict.Id, cancellationToken);

            return Unit.Value;
        }
    }
}
