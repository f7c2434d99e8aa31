using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Teaching.Guidelines;

/// <summary>Changes the guideline of an entity type. The whole guideline gets the next version; the ones before stay to be read. Gives the version.</summary>
/// <param name="Type">Empty for what holds for all.</param>
/// <param name="Text">The rule with its examples.</param>
/// <param name="Base">The version that the writer read: somebody else's change since then refuses it.</param>
[Allowed(Role.Administrator, Role.Trainer)]
public sealed record WriteGuideline(string Type, string Text, int Base) : IRequest<int>
{
    public sealed class Validator : AbstractValidator<WriteGuideline>
    {
        public Validator()
        {
            RuleFor(command => command.Type).NotNull().MaximumLength(40).Matches("^[A-Z_]*$");
            RuleFor(command => command.Text).NotNull().MaximumLength(GuidelineRow.Longest);
        }
    }

    internal sealed class Handler(AppDbContext database, CurrentActor actor, TimeProvider clock) : IRequestHandler<WriteGuideline, int>
    {
        public async ValueTask<int> Handle(WriteGuideline command, CancellationToken cancellationToken)
        {
            var last = await database.Set<GuidelineRow>().MaxAsync(row => (int?)row.Number, cancellationToken) ?? 0;

            if (await database.Set<GuidelineRow>().AnyAsync(row => row.Type == command.Type && row.Number > command.Base, cancellationToken))
            {
                throw new DomainException("guideline.changed", "Somebody else changed this guideline meanwhile. Reload the page, and put your change into the new text.");
            }

            database.Add(new GuidelineRow { Number = last + 1, Type = command.Type, Text = command.Text.Trim(), By = actor.Value.Id, At = clock.GetUtcNow() });

            return last + 1;
        }
    }
}
