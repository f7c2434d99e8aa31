using Anonymizer.Core.Review.Readings;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>The session's next verdict for whoever asks: the first after a given one that waits or is in review and that nobody else has.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="After">The verdict that is open now; null for the first.</param>
/// <returns>Null: all are reviewed, or somebody else has them.</returns>
public sealed record NextVerdict(Guid SessionId, Guid? After = null) : IRequest<Guid?>, IReads
{
    internal sealed class Handler(AppDbContext database, SessionDesk desk, CurrentActor actor, TimeProvider clock) : IRequestHandler<NextVerdict, Guid?>
    {
        public async ValueTask<Guid?> Handle(NextVerdict query, CancellationToken cancellationToken)
        {
            var session = await desk.GetOpenAsync(query.SessionId, cancellationToken);
            var verdicts = await desk.VerdictsAsync(session.Id, cancellationToken);
            var others = await OthersAsync([.. verdicts.Select(one => one.Verdict.Id)], cancellationToken);
            var position = verdicts.FirstOrDefault(one => one.Verdict.Id == query.After).Row?.Position ?? 0;

            return verdicts
                .Where(one => one.Verdict.State is VerdictState.Detected or VerdictState.InReview && one.Verdict.Id != query.After && !others.Contains(one.Verdict.Id))
                .OrderBy(one => one.Row.Position <= position)
                .ThenBy(one => one.Row.Position)
                .Select(one => (Guid?)one.Verdict.Id)
                .FirstOrDefault();
        }

        /// <summary>What somebody else has, and what was read once and waits for its second reader: who works on a session is not sent there.</summary>
        private async Task<HashSet<Guid>> OthersAsync(List<Guid> ids, CancellationToken cancellationToken)
        {
            var (me, now) = (actor.Value.Id, clock.GetUtcNow());
            var taken = await database.Set<AssignmentRow>()
                .Where(row => ids.Contains(row.VerdictId) && ((row.AssigneeId != null && row.AssigneeId != me) || (row.HolderId != null && row.HolderId != me && row.HeldUntil > now)))
                .Select(row => row.VerdictId)
                .ToListAsync(cancellationToken);
            var readOnce = await database.Set<SecondReadingRow>()
                .Where(row => ids.Contains(row.VerdictId) && row.Stage != ReadingStage.Past && row.Stage != ReadingStage.Done)
                .Select(row => row.VerdictId)
                .ToListAsync(cancellationToken);

            return [.. taken, .. readOnce];
        }
    }
}
