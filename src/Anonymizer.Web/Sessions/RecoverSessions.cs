using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>Sessions that wait for a training that is not under way any more: the service ended under it, or it was canceled before it began.</summary>
[NotAudited("Looks for sessions whose training is over; the end of the run was entered.")]
internal sealed record RecoverSessions : IRequest, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, SessionReturn back) : IRequestHandler<RecoverSessions>
    {
        public async ValueTask<Unit> Handle(RecoverSessions command, CancellationToken cancellationToken)
        {
            var left = await (from session in database.Set<SessionRow>()
                              where session.State == SessionState.Training
                              join run in database.Set<TrainingRunRow>() on session.RunId equals run.Id
                              where run.Slot == null
                              select new { Session = session, Run = run }).ToListAsync(cancellationToken);

            foreach (var one in left)
            {
                await back.TakeAsync(one.Session, one.Run, cancellationToken);
            }

            return Unit.Value;
        }
    }
}
