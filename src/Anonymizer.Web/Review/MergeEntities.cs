using Anonymizer.Core.Review;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer says that two entities are one; the second one's type, need and role hold.</summary>
public sealed record MergeEntities(Guid VerdictId, int EntityId, int IntoId) : IRequest<VerdictReview>
{
    internal sealed class Handler(Reviews reviews) : IRequestHandler<MergeEntities, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(MergeEntities command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, _ => new EntityMerged(command.EntityId, command.IntoId), cancellationToken);
    }
}
