using Anonymizer.Core;
using Anonymizer.Core.Teaching;
using Anonymizer.Core.Teaching.Sessions;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Sessions;

/// <summary>Decides what becomes of a session: its model is a candidate for everybody, only its corrections stay, or neither.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Reason">Why; needed where its corrections are discarded.</param>
[Allowed(Role.Administrator, Role.Trainer)]
public sealed record EndSession(Guid SessionId, SessionOutcome Outcome, string? Reason = null) : IRequest
{
    public override string ToString() => $"EndSession({SessionId}, {Outcome})";

    public sealed class Validator : AbstractValidator<EndSession>
    {
        public Validator()
        {
            RuleFor(command => command.Outcome).IsInEnum();
            RuleFor(command => command.Reason).MaximumLength(SessionRow.LongestReason);
            RuleFor(command => command.Reason).NotEmpty().When(command => command.Outcome == SessionOutcome.Discarded).WithMessage("Say why the corrections are discarded.");
        }
    }

    internal sealed class Handler(AppDbContext database, SessionDesk desk, RunFiles files, ProposeWaker waker, AfterCommit afterCommit, CurrentActor actor, TimeProvider clock) : IRequestHandler<EndSession>
    {
        /// <remarks>What was trained and is no candidate leaves the disk, with the copy of the texts that it learned: nobody can use it any more.</remarks>
        /// <exception cref="DomainException">session.no-model, session.training, session.ended.</exception>
        public async ValueTask<Unit> Handle(EndSession command, CancellationToken cancellationToken)
        {
            var session = await desk.GetAsync(command.SessionId, cancellationToken);

            if (command.Outcome == SessionOutcome.Candidate && session.ModelVersion is null)
            {
                throw new DomainException("session.no-model", "This session made no model yet: train it first, or keep its corrections only.");
            }

            session.End(command.Outcome, string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim(), actor.Value.Id, clock.GetUtcNow());
            var verdicts = await database.Set<SessionVerdictRow>().Where(row => row.SessionId == session.Id).ToListAsync(cancellationToken);
            verdicts.ForEach(row => row.Slot = null);

            if (command.Outcome == SessionOutcome.Candidate)
            {
                (await database.Set<TrainingRunRow>().SingleAsync(run => run.Version == session.ModelVersion, cancellationToken)).IsPrivate = false;
            }
            else if (command.Outcome == SessionOutcome.Discarded)
            {
                await ExcludeAsync(session, verdicts.ConvertAll(row => row.VerdictId), cancellationToken);
            }

            var unwanted = await database.Set<TrainingRunRow>()
                .Where(run => run.SessionId == session.Id && (command.Outcome != SessionOutcome.Candidate || run.Version != session.ModelVersion))
                .Select(run => run.Version)
                .ToListAsync(cancellationToken);
            afterCommit.Do(() => Task.Run(() => unwanted.ForEach(files.Remove), CancellationToken.None));
            afterCommit.Do(waker.WakeAsync);

            return Unit.Value;
        }

        /// <summary>What was decided in the session's time; an earlier review of the same verdicts is no part of it.</summary>
        private async Task ExcludeAsync(SessionRow session, List<Guid> verdicts, CancellationToken cancellationToken)
        {
            var rows = await database.Set<CorrectionRow>().Where(row => row.SupersededAt == null && row.At >= session.At && verdicts.Contains(row.VerdictId)).ToListAsync(cancellationToken);
            rows.ForEach(row => row.Decide(CorrectionState.Excluded, actor.Value.Id, clock.GetUtcNow(), session.Reason));
        }
    }
}
