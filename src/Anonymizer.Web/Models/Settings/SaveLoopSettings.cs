using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Settings;

/// <summary>Sets gate and triggers anew, with a reason; what held before stays in the history.</summary>
[Allowed(Role.Administrator)]
public sealed record SaveLoopSettings(LoopSettings Settings, string Reason) : IRequest
{
    public sealed class Validator : AbstractValidator<SaveLoopSettings>
    {
        public Validator()
        {
            RuleFor(command => command.Settings).NotNull();
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(TrainingRunMapping.LongestNote);
        }
    }

    internal sealed class Handler(AppDbContext database, CurrentActor actor, TimeProvider clock) : IRequestHandler<SaveLoopSettings>
    {
        /// <exception cref="DomainException">gate.invalid, schedule.invalid.</exception>
        public async ValueTask<Unit> Handle(SaveLoopSettings command, CancellationToken cancellationToken)
        {
            var now = clock.NowAfter(await database.Set<ModelSettingsRow>().MaxAsync(row => (DateTimeOffset?)row.At, cancellationToken));
            database.Add(new ModelSettingsRow { Id = Guid.CreateVersion7(now), Document = command.Settings.Checked().ToJson(), By = actor.Value.Id, At = now, Reason = command.Reason.Trim() });

            return Unit.Value;
        }
    }
}
