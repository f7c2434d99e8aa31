using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>A verdict that was uploaded for a session comes last in it.</summary>
[Allowed(Role.Administrator, Role.Trainer)]
public sealed record AddToSession(Guid SessionId, Guid VerdictId) : IRequest
{
    internal sealed class Handler(AppDbContext database, SessionDesk desk, SessionPool pool) : IRequestHandler<AddToSession>
    {
        /// <exception cref="DomainException">session.ended, session.training, session.full, session.taken: it is reviewed, or somebody or another session has it.</exception>
        public async ValueTask<Unit> Handle(AddToSession command, CancellationToken cancellationToken)
        {
            var session = await desk.GetOpenAsync(command.SessionId, cancellationToken);
            var rows = await database.Set<SessionVerdictRow>().Where(row => row.SessionId == session.Id).ToListAsync(cancellationToken);

            if (rows.Exists(row => row.VerdictId == command.VerdictId))
            {
                return Unit.Value;
            }

            if (rows.Count >= OpenSession.Most)
            {
                throw new DomainException("session.full", "A session holds a hundred verdicts at most: end this one and open another.");
            }

            var verdict = await pool.FreeAmong(database.Verdicts.AsNoTracking().Where(one => one.Id == command.VerdictId)).SingleOrDefaultAsync(cancellationToken);

            if (verdict is null || SessionDesk.IsReviewed(verdict))
            {
                throw new DomainException("session.taken", "This verdict is reviewed already, or somebody else or another session has it.");
            }

            database.Add(new SessionVerdictRow { SessionId = session.Id, VerdictId = verdict.Id, Position = rows.Select(row => row.Position).DefaultIfEmpty().Max() + 1 });

            return Unit.Value;
        }
    }
}
