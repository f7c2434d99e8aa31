using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;

namespace Anonymizer.Web.Vault;

/// <summary>Closes a mapping before its time: one's own, or, as an administrator, anybody's.</summary>
[Allowed(Role.MappingReader, Role.Administrator)]
[ForCourts]
public sealed record CloseMapping(Guid OpeningId) : IRequest
{
    internal sealed class Handler(AppDbContext database, CurrentActor actor, CourtGuard guard, TimeProvider clock) : IRequestHandler<CloseMapping>
    {
        public async ValueTask<Unit> Handle(CloseMapping command, CancellationToken cancellationToken)
        {
            var row = await database.Set<MappingOpeningRow>().FindAsync([command.OpeningId], cancellationToken);

            if (row is null || (row.By != actor.Value.Id && !await guard.ReachesAsync(row.VerdictId is { } verdict ? new { VerdictId = verdict } : row, [Role.Administrator], cancellationToken)))
            {
                throw new NotFoundException("No such opening.");
            }

            var now = clock.GetUtcNow();
            row.Until = row.Until < now ? row.Until : now;

            return Unit.Value;
        }
    }
}
