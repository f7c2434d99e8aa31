using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>The sessions, the newest first.</summary>
public sealed record ListSessions : IRequest<IReadOnlyList<SessionLine>>, IReads
{
    private const int Most = 200;

    internal sealed class Handler(AppDbContext database, PersonNames names) : IRequestHandler<ListSessions, IReadOnlyList<SessionLine>>
    {
        public async ValueTask<IReadOnlyList<SessionLine>> Handle(ListSessions query, CancellationToken cancellationToken)
        {
            var rows = await database.Set<SessionRow>().AsNoTracking().OrderByDescending(row => row.At).Take(Most)
                .Select(row => new
                {
                    Session = row,
                    Verdicts = database.Set<SessionVerdictRow>().Count(one => one.SessionId == row.Id),
                    Reviewed = database.Set<SessionVerdictRow>().Count(one => one.SessionId == row.Id
                        && database.Verdicts.Any(verdict => verdict.Id == one.VerdictId && (verdict.State == VerdictState.Reviewed || verdict.State == VerdictState.Released))),
                })
                .ToListAsync(cancellationToken);
            var person = await names.OfAsync(rows.Select(row => row.Session.By), cancellationToken);

            return [.. rows.Select(row => SessionLine.Of(row.Session, row.Reviewed, row.Verdicts, person(row.Session.By)))];
        }
    }
}

/// <summary>A session in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Goal">What it is for.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reviewed">Verdicts whose review is complete.</param>
/// <param name="Verdicts">All of them.</param>
/// <param name="ModelVersion">Its own model, or null.</param>
/// <param name="Outcome">What became of it, or null.</param>
/// <param name="By">Who opened it.</param>
/// <param name="At">When.</param>
public sealed record SessionLine(Guid Id, string Goal, SessionState State, int Reviewed, int Verdicts, string? ModelVersion, SessionOutcome? Outcome, Person By, DateTimeOffset At)
{
    public override string ToString() => $"SessionLine({Id}, {State})";

    internal static SessionLine Of(SessionRow row, int reviewed, int verdicts, Person by) => new(row.Id, row.Goal, row.State, reviewed, verdicts, row.ModelVersion, row.Outcome, by, row.At);
}
