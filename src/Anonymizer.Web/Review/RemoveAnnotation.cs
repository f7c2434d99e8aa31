using Anonymizer.Core.Review;
using Mediator;

namespace Anonymizer.Web.Review;

/// <summary>A reviewer takes an annotation away that was added by hand.</summary>
public sealed record RemoveAnnotation(Guid VerdictId, int Id) : IRequest<VerdictReview>
{
    internal sealed class Handler(Reviews reviews) : IRequestHandler<RemoveAnnotation, VerdictReview>
    {
        public async ValueTask<VerdictReview> Handle(RemoveAnnotation command, CancellationToken cancellationToken) =>
            await reviews.TakeAsync(command.VerdictId, _ => new AnnotationRemoved(command.Id), cancellationToken);
    }
}
