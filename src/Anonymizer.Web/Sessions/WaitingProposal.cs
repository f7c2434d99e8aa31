using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Sessions;

/// <summary>A verdict that nobody opened yet and that another model is to propose in: a session's own, or after its end the model in use.</summary>
internal sealed class WaitingProposal
{
    public required SessionVerdictRow Row { get; init; }

    public required SessionRow Session { get; init; }

    public required Verdict Verdict { get; init; }

    public static IQueryable<WaitingProposal> In(AppDbContext database) =>
        from row in database.Set<SessionVerdictRow>()
        join session in database.Set<SessionRow>() on row.SessionId equals session.Id
        join verdict in database.Verdicts on row.VerdictId equals verdict.Id
        where verdict.State == VerdictState.Detected && session.ModelVersion != null
            && (row.Slot != null ? !row.IsTaught && row.ProposedBy != session.ModelVersion : row.ProposedBy != null && verdict.ModelVersion == row.ProposedBy)
        orderby row.Position
        select new WaitingProposal { Row = row, Session = session, Verdict = verdict };
}
