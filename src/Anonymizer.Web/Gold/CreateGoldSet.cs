using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>Begins a gold set with an open first version. Gives that version's id.</summary>
public sealed record CreateGoldSet(string Name) : IRequest<Guid>
{
    public sealed class Validator : AbstractValidator<CreateGoldSet>
    {
        public Validator()
        {
            RuleFor(command => command.Name).NotEmpty().WithMessage("Give the gold set a name.").MaximumLength(GoldSetRow.LongestName);
        }
    }

    internal sealed class Handler(AppDbContext database, CurrentActor actor, TimeProvider clock) : IRequestHandler<CreateGoldSet, Guid>
    {
        public async ValueTask<Guid> Handle(CreateGoldSet command, CancellationToken cancellationToken)
        {
            var (name, now) = (command.Name.Trim(), clock.GetUtcNow());

            if (await database.Set<GoldSetRow>().AnyAsync(row => row.Name == name, cancellationToken))
            {
                throw new DomainException("gold.name-taken", "There is a gold set of this name. Choose another name, or begin a new version of that set.");
            }

            var set = new GoldSetRow { Id = Guid.CreateVersion7(now), Name = name, By = actor.Value.Id, At = now };
            var version = new GoldVersionRow { Id = Guid.CreateVersion7(now), SetId = set.Id, Number = 1, By = actor.Value.Id, At = now };
            database.AddRange(set, version);

            return version.Id;
        }
    }
}
