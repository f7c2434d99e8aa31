using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Review.Work;

/// <summary>Who has a verdict, as the actor sees it.</summary>
public sealed record GetWork(Guid VerdictId) : IRequest<WorkView>, IReads
{
    internal sealed class Handler(Reviews reviews, WorkViews views) : IRequestHandler<GetWork, WorkView>
    {
        public async ValueTask<WorkView> Handle(GetWork query, CancellationToken cancellationToken) =>
            await views.OfAsync((await reviews.VerdictAsync(query.VerdictId, cancellationToken)).Id, cancellationToken);
    }
}
