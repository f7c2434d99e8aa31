using Anonymizer.Core;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Data;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Starts a retraining from the model in use on all that is included.</summary>
/// <param name="Note">What for, or empty.</param>
/// <param name="SessionId">For this teaching session alone, on what it taught, or null.</param>
public sealed record StartRun(string Note = "", Guid? SessionId = null) : IRequest<Guid>
{
    public sealed class Validator : AbstractValidator<StartRun>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(TrainingRunMapping.LongestNote);
    }

    internal sealed class Handler(RunStarter starter) : IRequestHandler<StartRun, Guid>
    {
        /// <exception cref="DomainException">run.busy, run.no-program, model.none.</exception>
        public async ValueTask<Guid> Handle(StartRun command, CancellationToken cancellationToken) =>
            (await starter.StartAsync(command.SessionId is null ? RunCause.Button : RunCause.Session, command.Note, repeated: null, command.SessionId, cancellationToken)).Id;
    }
}
