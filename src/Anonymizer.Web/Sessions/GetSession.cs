using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Models.Settings;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>A session as it stands: its verdicts, its figures, before and after.</summary>
public sealed record GetSession(Guid Id) : IRequest<SessionView>, IReads
{
    internal sealed class Handler(AppDbContext database, SessionDesk desk, SessionScores scores, LoopSettingsStore settings, PersonNames names) : IRequestHandler<GetSession, SessionView>
    {
        public async ValueTask<SessionView> Handle(GetSession query, CancellationToken cancellationToken)
        {
            var session = await desk.GetAsync(query.Id, cancellationToken);
            var verdicts = await desk.VerdictsAsync(session.Id, cancellationToken);
            var person = await names.OfAsync(session.EndedBy is { } ended ? [session.By, ended] : [session.By], cancellationToken);
            var bootstrap = (await settings.CurrentAsync(cancellationToken)).Gate.Bootstrap;
            var made = session.ModelVersion is null ? null : await database.Set<TrainingRunRow>().AsNoTracking().SingleOrDefaultAsync(run => run.Version == session.ModelVersion, cancellationToken);

            return new SessionView(
                SessionLine.Of(session, verdicts.Count(one => SessionDesk.IsReviewed(one.Verdict)), verdicts.Count, person(session.By)),
                [.. session.Types.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                session.Order,
                PoolCohort.Of(session),
                [.. verdicts.Select(one => new SessionVerdict(one.Verdict.Id, one.Verdict.Name, one.Row.Position, one.Verdict.State, one.Row.IsTaught, one.Row.ProposedBy ?? one.Verdict.ModelVersion))],
                await scores.OfAsync(verdicts, cancellationToken))
            {
                Court = await database.NameOfCourtAsync(session.CourtId, cancellationToken),
                RunId = session.RunId,
                BaseVersion = session.BaseVersion,
                ProblemCode = session.ProblemCode,
                ProblemMessage = session.ProblemMessage,
                Trial = await scores.TrialAsync(session, verdicts, bootstrap, cancellationToken),
                OnGold = RunAssessment.Parse(made?.Assessment)?.Comparison,
                Gold = made?.Gold,
                Reason = session.Reason,
                EndedBy = session.EndedBy is { } by ? person(by) : null,
                EndedAt = session.EndedAt,
            };
        }
    }
}

/// <summary>A session as its page shows it.</summary>
/// <param name="Line">Goal, state and how far it is.</param>
/// <param name="Types">The types that it is about; none for all.</param>
/// <param name="Order">How its verdicts were chosen.</param>
/// <param name="Cohort">From which.</param>
/// <param name="Verdicts">In its order.</param>
/// <param name="Scores">How right each model's proposals were.</param>
public sealed record SessionView(
    SessionLine Line, IReadOnlyList<string> Types, SessionOrder Order, PoolCohort Cohort, IReadOnlyList<SessionVerdict> Verdicts, IReadOnlyList<ModelScore> Scores)
{
    /// <summary>What the court is called whose verdicts it is about; null for all.</summary>
    public string? Court { get; init; }

    /// <summary>The newest training, or null.</summary>
    public Guid? RunId { get; init; }

    public string? BaseVersion { get; init; }

    public string? ProblemCode { get; init; }

    public string? ProblemMessage { get; init; }

    /// <summary>Before and after on the verdicts that were reviewed after the training; null before it.</summary>
    public ModelComparison? Trial { get; init; }

    /// <summary>Before and after on gold; null where there is none.</summary>
    public ModelComparison? OnGold { get; init; }

    /// <summary>The gold set's name.</summary>
    public string? Gold { get; init; }

    public string? Reason { get; init; }

    public Person? EndedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public override string ToString() => $"SessionView({Line})";
}

/// <summary>A verdict of a session.</summary>
/// <param name="VerdictId">Which.</param>
/// <param name="Name">Its name; personal data.</param>
/// <param name="Position">In the session's order, from 1.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsTaught">The session's model learned it.</param>
/// <param name="ProposedBy">The model whose proposals it carries.</param>
public sealed record SessionVerdict(Guid VerdictId, string Name, int Position, VerdictState State, bool IsTaught, string? ProposedBy)
{
    public override string ToString() => $"SessionVerdict({VerdictId}, {State})";
}
