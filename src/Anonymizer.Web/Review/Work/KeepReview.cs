using Anonymizer.Web.Platform.Auditing;
using Mediator;

namespace Anonymizer.Web.Review.Work;

/// <summary>The actor works on a verdict, if only by moving through it: the lock is renewed.</summary>
[NotAudited("A heartbeat: who has the verdict was entered when it was taken.")]
public sealed record KeepReview(Guid VerdictId) : IRequest
{
    internal sealed class Handler(Reviews reviews, WorkDesk desk) : IRequestHandler<KeepReview>
    {
        public async ValueTask<Unit> Handle(KeepReview command, CancellationToken cancellationToken)
        {
            var verdict = await reviews.VerdictAsync(command.VerdictId, cancellationToken);
            await reviews.CheckReadingAsync(verdict, cancellationToken);
            await desk.TakeAsync(verdict.Id, cancellationToken);

            return Unit.Value;
        }
    }
}
