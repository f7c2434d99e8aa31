using Anonymizer.Core.Review;
using Anonymizer.Web.Data;
using Anonymizer.Web.Review.Uses;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>Does again what was undone last; again and again up to the latest action.</summary>
public sealed record RedoReview(Guid VerdictId) : IRequest<VerdictReview>
{
    internal sealed class Handler(Reviews reviews, ReviewUses uses) : IRequestHandler<RedoReview, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(RedoReview command, CancellationToken cancellationToken)
        {
            await uses.CountAsync(command.VerdictId, ReviewUse.Redo, cancellationToken);

            return await reviews.TakeAsync(command.VerdictId, _ => new Redone(), cancellationToken);
        }
    }
}
