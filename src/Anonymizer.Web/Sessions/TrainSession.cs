using Anonymizer.Core;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Data;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Sessions;

/// <summary>Makes a model of the session's own from what it has taught so far, in the background; reviewers go on meanwhile.</summary>
[Allowed(Role.Administrator, Role.Trainer)]
public sealed record TrainSession(Guid SessionId) : IRequest<Guid>
{
    internal sealed class Handler(SessionDesk desk, RunStarter starter) : IRequestHandler<TrainSession, Guid>
    {
        /// <exception cref="DomainException">session.nothing, session.training, session.ended, and what a run is refused for.</exception>
        public async ValueTask<Guid> Handle(TrainSession command, CancellationToken cancellationToken)
        {
            var session = await desk.GetOpenAsync(command.SessionId, cancellationToken);
            var reviewed = (await desk.VerdictsAsync(session.Id, cancellationToken)).Where(one => SessionDesk.IsReviewed(one.Verdict)).ToList();

            if (reviewed.Count == 0)
            {
                throw new DomainException("session.nothing", "Nothing is taught yet: complete the review of a verdict of this session first.");
            }

            var run = await starter.StartAsync(RunCause.Session, "", repeated: null, session.Id, cancellationToken);
            session.Train(run.Id);
            reviewed.ForEach(one => one.Row.IsTaught = true);

            return run.Id;
        }
    }
}
