using Anonymizer.Core.Review.Doubts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Doubts;
using Mediator;

namespace Anonymizer.Web.Review.Steps;

/// <summary>The checklist of a verdict's review.</summary>
public sealed record GetDoubts(Guid VerdictId) : IRequest<IReadOnlyList<Doubt>>, IReads
{
    internal sealed class Handler(Reviews reviews, ReviewDoubts doubts) : IRequestHandler<GetDoubts, IReadOnlyList<Doubt>>
    {
        public async ValueTask<IReadOnlyList<Doubt>> Handle(GetDoubts query, CancellationToken cancellationToken) => ReviewDoubts.Of(
            await reviews.GetAsync((await reviews.VerdictAsync(query.VerdictId, cancellationToken)).Id, cancellationToken),
            await doubts.ContextAsync(query.VerdictId, cancellationToken));
    }
}
