using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>What follows when a session's training is over: its waiting verdicts are proposed anew by the model that was made, or the session says why there is none.</summary>
internal sealed class SessionReturn(AppDbContext database, ProposeWaker waker, AfterCommit afterCommit, TimeProvider clock)
{
    public async Task TakeAsync(SessionRow session, TrainingRunRow run, CancellationToken cancellationToken)
    {
        if (session.State == SessionState.Ended || (session.RunId != run.Id && run.State != TrainingState.Finished))
        {
            return;
        }

        if (session.State == SessionState.Open)
        {
            session.Train(run.Id); // it was lost or failed, and somebody resumed it
        }

        if (run.State == TrainingState.Finished)
        {
            session.Learned(run.Parent, run.Version, clock.GetUtcNow());
            await MarkAsync(session.Id, run.Id, cancellationToken);
            afterCommit.Try(waker.WakeAsync);
        }
        else
        {
            session.LearnedNothing(run.ProblemCode, run.ProblemMessage);
            await UnmarkAsync(session.Id, run.State, cancellationToken);
        }
    }

    /// <summary>Also what it learned before it was cut.</summary>
    private async Task MarkAsync(Guid sessionId, Guid runId, CancellationToken cancellationToken)
    {
        var learned = await database.Set<RunVerdictRow>().Where(row => row.RunId == runId).Select(row => row.VerdictId).ToListAsync(cancellationToken);

        foreach (var row in await database.Set<SessionVerdictRow>().Where(row => row.SessionId == sessionId && learned.Contains(row.VerdictId)).ToListAsync(cancellationToken))
        {
            row.IsTaught = true;
        }
    }

    /// <summary>What no model learned is held out again. A run that was lost may be resumed: its verdicts stay taught.</summary>
    private async Task UnmarkAsync(Guid sessionId, TrainingState state, CancellationToken cancellationToken)
    {
        if (state == TrainingState.Lost)
        {
            return;
        }

        var learned = from row in database.Set<RunVerdictRow>()
                      join run in database.Set<TrainingRunRow>() on row.RunId equals run.Id
                      where run.SessionId == sessionId && run.State == TrainingState.Finished
                      select row.VerdictId;

        foreach (var row in await database.Set<SessionVerdictRow>().Where(row => row.SessionId == sessionId && row.IsTaught && !learned.Contains(row.VerdictId)).ToListAsync(cancellationToken))
        {
            row.IsTaught = false;
        }
    }
}
