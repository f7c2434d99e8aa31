using Anonymizer.Core;
using Anonymizer.Web.Data;
using FluentValidation;
using Mediator;

namespace Anonymizer.Web.Models.Registry;

/// <summary>Goes back to the model that was in use before. Whoever works with verdicts may: a bad model must be gone in seconds.</summary>
/// <param name="Reason">Why, or empty.</param>
/// <param name="Language">For verdicts of this language alone, or null.</param>
public sealed record RollBackModel(string Reason = "", string? Language = null) : IRequest<string>
{
    public sealed class Validator : AbstractValidator<RollBackModel>
    {
        public Validator() => RuleFor(command => command.Reason).MaximumLength(TrainingRunMapping.LongestNote);
    }

    internal sealed class Handler(ModelShelf shelf, ModelHistory history, Activation activation) : IRequestHandler<RollBackModel, string>
    {
        /// <returns>The version that is in use again.</returns>
        /// <exception cref="DomainException">model.no-before: nothing was promoted yet; model.gone, model.damaged.</exception>
        public async ValueTask<string> Handle(RollBackModel command, CancellationToken cancellationToken)
        {
            var active = shelf.Active()?.VersionFor(command.Language) ?? "";
            var before = await history.BeforeAsync(active, command.Language, cancellationToken)
                ?? throw new DomainException("model.no-before", "No model was in use before this one: there is nothing to go back to.");
            await activation.CheckAsync(before, command.Language, cancellationToken);
            await history.AddAsync(ModelStep.RolledBack, before, active, command.Language, command.Reason.Trim(), cancellationToken);
            activation.AfterThis(before, command.Language);

            return before;
        }
    }
}
