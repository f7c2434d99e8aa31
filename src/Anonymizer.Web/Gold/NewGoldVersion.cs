using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Gold;

/// <summary>Begins the next version of a gold set with the verdicts of its newest. Gives its id.</summary>
public sealed record NewGoldVersion(Guid SetId) : IRequest<Guid>
{
    internal sealed class Handler(AppDbContext database, CurrentActor actor, TimeProvider clock) : IRequestHandler<NewGoldVersion, Guid>
    {
        public async ValueTask<Guid> Handle(NewGoldVersion command, CancellationToken cancellationToken)
        {
            var newest = await database.Set<GoldVersionRow>().Where(row => row.SetId == command.SetId).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("No such gold set.");

            if (!newest.IsLocked)
            {
                throw new DomainException("gold.still-open", "The newest version of this gold set is still open. Lock it first, or go on with it.");
            }

            var now = clock.GetUtcNow();
            var version = new GoldVersionRow { Id = Guid.CreateVersion7(now), SetId = newest.SetId, Number = newest.Number + 1, By = actor.Value.Id, At = now };
            database.Add(version);
            database.AddRange((await database.Set<GoldMemberRow>().Where(row => row.VersionId == newest.Id).ToListAsync(cancellationToken))
                .Select(member => new GoldMemberRow { VersionId = version.Id, GoldVerdictId = member.GoldVerdictId }));

            return version.Id;
        }
    }
}
