using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.AspNetCore.Identity;

namespace Anonymizer.Web.Tour;

/// <summary>Keeps with the account how far it has come in the tour.</summary>
[NotAudited("A person's own tour.")]
public sealed record MoveTour(TourState To) : IRequest
{
    internal sealed class Handler(AppDbContext database, CurrentActor actor) : IRequestHandler<MoveTour>
    {
        public async ValueTask<Unit> Handle(MoveTour command, CancellationToken cancellationToken)
        {
            var row = await database.UserTokens.FindAsync(TourKey.Of(actor.Value), cancellationToken);

            if (row is null)
            {
                row = new IdentityUserToken<Guid> { UserId = actor.Value.Id, LoginProvider = TourKey.Keeper, Name = TourKey.Name };
                database.Add(row);
            }

            row.Value = command.To.ToStored();

            return Unit.Value;
        }
    }
}

/// <summary>Where the tour's state stands among what is kept with an account.</summary>
internal static class TourKey
{
    public const string Keeper = "Anonymizer";
    public const string Name = "tour";

    public static object[] Of(Actor actor) => [actor.Id, Keeper, Name];
}
