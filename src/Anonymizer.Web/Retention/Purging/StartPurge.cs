using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Deletes everything that may not be kept any longer, now. It runs by itself from here on, also across a restart; its report stands in the list of purges.</summary>
/// <param name="CourtId">Only of this court; null for all.</param>
[Allowed(Role.Administrator)]
[ForCourts]
public sealed record StartPurge(Guid? CourtId = null) : IRequest<Guid>
{
    internal sealed class Handler(AppDbContext database, CourtScope scope, PurgeWaker waker, AfterCommit afterCommit, CurrentActor actor, TimeProvider clock) : IRequestHandler<StartPurge, Guid>
    {
        public async ValueTask<Guid> Handle(StartPurge command, CancellationToken cancellationToken)
        {
            if (command.CourtId is null && scope.IsLimited)
            {
                throw new ForbiddenException("You work for single courts. Start the purge for one of them.");
            }

            if (command.CourtId is { } court && !await database.Set<CourtRow>().AnyAsync(row => row.Id == court, cancellationToken))
            {
                throw new NotFoundException("No such court.");
            }

            var now = clock.GetUtcNow();
            var row = new PurgeRow
            {
                Id = Guid.CreateVersion7(now),
                Cause = actor.Value == Actor.Service ? PurgeCause.Daily : PurgeCause.Asked,
                CourtId = command.CourtId,
                By = actor.Value.Id,
                At = now,
            };
            database.Add(row);
            afterCommit.Try(waker.WakeAsync);

            return row.Id;
        }
    }
}
