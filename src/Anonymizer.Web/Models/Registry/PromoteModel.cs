using Anonymizer.Core;
using Anonymizer.Core.Evaluation.Promotion;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Registry;

/// <summary>Puts a model to use. Against the gate, or where nothing was compared, only an administrator may, with a written reason.</summary>
/// <param name="Version">The model.</param>
/// <param name="Reason">Why; may be empty where the gate says promote.</param>
/// <param name="Language">For verdicts of this language alone, or null.</param>
public sealed record PromoteModel(string Version, string Reason = "", string? Language = null) : IRequest
{
    public sealed class Validator : AbstractValidator<PromoteModel>
    {
        public Validator()
        {
            RuleFor(command => command.Version).NotEmpty().MaximumLength(TrainingRunMapping.LongestVersion);
            RuleFor(command => command.Reason).MaximumLength(TrainingRunMapping.LongestNote);
        }
    }

    internal sealed class Handler(AppDbContext database, ModelHistory history, Activation activation, CurrentActor actor) : IRequestHandler<PromoteModel>
    {
        /// <exception cref="DomainException">model.private; gate.closed: the gate does not say promote; model.gone, model.damaged; model.active: it is in use.</exception>
        public async ValueTask<Unit> Handle(PromoteModel command, CancellationToken cancellationToken)
        {
            var run = await database.Set<TrainingRunRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Version == command.Version, cancellationToken);

            if (run is { IsPrivate: true })
            {
                throw new DomainException("model.private", "This model belongs to a teaching session that is not ended. End the session and make its model a candidate first.");
            }

            var decision = run?.Decision;
            var isOpen = decision == GateDecision.Promote;

            if (!isOpen && (!actor.Value.IsEverywhere(Role.Administrator) || string.IsNullOrWhiteSpace(command.Reason)))
            {
                throw new DomainException("gate.closed", "The gate does not say that this model may be promoted. An administrator can override it, with a written reason.");
            }

            var before = await activation.CheckAsync(command.Version, command.Language, cancellationToken);

            if (before == command.Version)
            {
                throw new DomainException("model.active", "This model is in use already.");
            }

            await history.AddAsync(isOpen ? ModelStep.Promoted : ModelStep.Overridden, command.Version, before, command.Language, command.Reason.Trim(), cancellationToken, decision);
            activation.AfterThis(command.Version, command.Language);

            return Unit.Value;
        }
    }
}
