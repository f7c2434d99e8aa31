using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>The open session that a verdict belongs to, for the strip above its review; null where there is none.</summary>
public sealed record GetSessionOf(Guid VerdictId) : IRequest<SessionGlance?>, IReads
{
    internal sealed class Handler(AppDbContext database, SessionDesk desk, SessionScores scores) : IRequestHandler<GetSessionOf, SessionGlance?>
    {
        public async ValueTask<SessionGlance?> Handle(GetSessionOf query, CancellationToken cancellationToken)
        {
            var row = await database.Set<SessionVerdictRow>().AsNoTracking().SingleOrDefaultAsync(one => one.VerdictId == query.VerdictId && one.Slot != null, cancellationToken);

            if (row is null)
            {
                return null;
            }

            var session = await desk.GetAsync(row.SessionId, cancellationToken);
            var verdicts = await desk.VerdictsAsync(session.Id, cancellationToken);
            var proposed = verdicts.Single(one => one.Verdict.Id == query.VerdictId).Verdict.ModelVersion;
            var all = await scores.OfAsync(verdicts, cancellationToken);

            return new SessionGlance(
                session.Id,
                session.Goal,
                row.Position,
                verdicts.Count(one => SessionDesk.IsReviewed(one.Verdict)),
                verdicts.Count,
                proposed is not null && proposed == session.ModelVersion,
                all.FirstOrDefault(one => one.Version == proposed)?.Score ?? SessionScore.None);
        }
    }
}

/// <summary>A session as the strip above a review shows it.</summary>
/// <param name="SessionId">Which.</param>
/// <param name="Goal">What it is for.</param>
/// <param name="Position">Of the verdict in the session's order.</param>
/// <param name="Reviewed">Verdicts whose review is complete.</param>
/// <param name="Verdicts">All of them.</param>
/// <param name="IsOwnModel">The verdict's proposals come from the session's own model.</param>
/// <param name="Score">How right the proposals of the same model were in the session so far.</param>
public sealed record SessionGlance(Guid SessionId, string Goal, int Position, int Reviewed, int Verdicts, bool IsOwnModel, SessionScore Score)
{
    public override string ToString() => $"SessionGlance({SessionId})";
}
