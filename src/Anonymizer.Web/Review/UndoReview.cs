using Anonymizer.Core.Review;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>Takes the latest action back; again and again up to the start.</summary>
public sealed record UndoReview(Guid VerdictId) : IRequest<VerdictReview>
{
    internal sealed class Handler(Reviews reviews) : IRequestHandler<UndoReview, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(UndoReview command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, _ => new Undone(), cancellationToken);
    }
}
