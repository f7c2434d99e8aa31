using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Deletes the next few that are due and adds them to the report; ends the run where nothing is due any more.</summary>
internal sealed record PurgeDue(Guid PurgeId) : IRequest<PurgedSome>, IServiceOnly
{
    /// <summary>A verdict has thousands of rows: few at a time keep the one writer free for others.</summary>
    private const int AtOnce = 10;

    internal sealed class Handler(AppDbContext database, DueVerdicts due, Purger purger, TimeProvider clock) : IRequestHandler<PurgeDue, PurgedSome>
    {
        public async ValueTask<PurgedSome> Handle(PurgeDue command, CancellationToken cancellationToken)
        {
            var purge = await database.Set<PurgeRow>().SingleOrDefaultAsync(row => row.Id == command.PurgeId, cancellationToken) ?? throw new NotFoundException("No such purge.");
            var lines = new List<PurgeLine>();

            foreach (var (verdict, kind) in await due.TakeAsync(purge.CourtId, AtOnce, cancellationToken))
            {
                if (await purger.PurgeAsync(verdict, kind, purge, cancellationToken))
                {
                    lines.Add(new PurgeLine(verdict.CourtId, kind, 1));
                }
            }

            if (lines.Count == 0)
            {
                purge.EndedAt = clock.GetUtcNow();
                purge.Held = (await due.CountAsync(purge.CourtId, cancellationToken)).Held;
            }

            purge.Report = PurgeLine.Write(PurgeLine.Sum([.. PurgeLine.Read(purge.Report), .. lines]));

            return new PurgedSome(lines);
        }
    }
}

/// <summary>What one step of a purge deleted.</summary>
internal sealed record PurgedSome(IReadOnlyList<PurgeLine> Lines) : IAuditedOutcome
{
    public bool IsDone => Lines.Count == 0;

    /// <summary>Counts by kind, for example "Originals 2, Texts 1".</summary>
    public string AuditOutcome => IsDone ? "done" : string.Join(", ", Lines.GroupBy(line => line.Kind).Select(group => $"{group.Key} {group.Sum(line => line.Verdicts)}"));
}
