using Anonymizer.Core.Review;
using Anonymizer.Web.Data;
using Anonymizer.Web.Review.Uses;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>Takes the latest action back; again and again up to the start.</summary>
public sealed record UndoReview(Guid VerdictId) : IRequest<VerdictReview>
{
    internal sealed class Handler(Reviews reviews, ReviewUses uses) : IRequestHandler<UndoReview, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(UndoReview command, CancellationToken cancellationToken)
        {
            await uses.CountAsync(command.VerdictId, ReviewUse.Undo, cancellationToken);

            return await reviews.TakeAsync(command.VerdictId, _ => new Undone(), cancellationToken);
        }
    }
}
