using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Tour;

/// <summary>How far whoever asks has come in the tour.</summary>
public sealed record GetTour : IRequest<TourState>, IReads
{
    internal sealed class Handler(AppDbContext database, CurrentActor actor) : IRequestHandler<GetTour, TourState>
    {
        public async ValueTask<TourState> Handle(GetTour query, CancellationToken cancellationToken) =>
            TourState.Of((await database.UserTokens.FindAsync(TourKey.Of(actor.Value), cancellationToken))?.Value);
    }
}
