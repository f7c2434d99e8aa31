using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>What a purge would delete now. Nothing is changed.</summary>
/// <param name="CourtId">Only of this court; null for all.</param>
[Allowed(Role.Administrator, Role.Auditor)]
[ForCourts]
public sealed record PreviewPurge(Guid? CourtId = null) : IRequest<PurgePreview>, IReads
{
    internal sealed class Handler(AppDbContext database, DueVerdicts due) : IRequestHandler<PreviewPurge, PurgePreview>
    {
        public async ValueTask<PurgePreview> Handle(PreviewPurge query, CancellationToken cancellationToken)
        {
            var (lines, held) = await due.CountAsync(query.CourtId, cancellationToken);
            var courts = await database.Set<CourtRow>().AsNoTracking().ToDictionaryAsync(court => court.Id, court => court.Name, cancellationToken);

            return new PurgePreview([.. lines.Select(line => line with { Court = line.CourtId is { } id ? courts.GetValueOrDefault(id) : null })], held);
        }
    }
}

/// <summary>What a purge would delete.</summary>
/// <param name="Lines">Counts by court and kind.</param>
/// <param name="Held">Verdicts that only a legal hold keeps from it.</param>
public sealed record PurgePreview(IReadOnlyList<PurgeLine> Lines, int Held);
