using Anonymizer.Core.Review;
using Mediator;

namespace Anonymizer.Web.Review.Cases;

/// <summary>A reviewer says that an entity is none of those that earlier verdicts of the case name.</summary>
public sealed record DenyEarlier(Guid VerdictId, int EntityId) : IRequest<VerdictReview>
{
    internal sealed class Handler(Reviews reviews) : IRequestHandler<DenyEarlier, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(DenyEarlier command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, _ => new EarlierDenied(command.EntityId), cancellationToken);
    }
}
