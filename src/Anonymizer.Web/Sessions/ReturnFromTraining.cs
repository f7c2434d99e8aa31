using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Runs;
using Mediator;

namespace Anonymizer.Web.Sessions;

/// <summary>Hears that a run is over, and whether it was a session's.</summary>
internal sealed class ReturnFromTraining(AppDbContext database, SessionReturn back) : INotificationHandler<RunEnded>
{
    public async ValueTask Handle(RunEnded notification, CancellationToken cancellationToken)
    {
        var run = await database.Set<TrainingRunRow>().FindAsync([notification.RunId], cancellationToken);

        if (run?.SessionId is { } id && await database.Set<SessionRow>().FindAsync([id], cancellationToken) is { } session)
        {
            await back.TakeAsync(session, run, cancellationToken);
        }
    }
}
