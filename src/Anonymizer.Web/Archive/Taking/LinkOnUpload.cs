using Anonymizer.Core.Review;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Verdicts;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Archive.Taking;

/// <summary>A new verdict whose file waits in a campaign is the campaign's, in the transaction that stores it: no crash parts the two. It also says who must look at it.</summary>
internal sealed class LinkOnUpload(AppDbContext database, TimeProvider clock) : INotificationHandler<VerdictUploaded>
{
    public async ValueTask Handle(VerdictUploaded notification, CancellationToken cancellationToken)
    {
        var verdict = await database.Verdicts.FindAsync([notification.VerdictId], cancellationToken) ?? throw new NotFoundException("No such verdict.");
        var found = await (from row in database.Set<ArchiveFileRow>()
                           where row.FileHash == verdict.FileHash && row.State == ArchiveFileState.Waiting
                           join archive in database.Set<ArchiveRow>() on row.ArchiveId equals archive.Id
                           where archive.CourtId == verdict.CourtId && archive.State != ArchiveState.Stopped
                           orderby row.Id
                           select new { File = row, archive.Route }).FirstOrDefaultAsync(cancellationToken);

        if (found is null)
        {
            return;
        }

        found.File.Take(verdict.Id, clock.GetUtcNow());

        if (WantedFor(found.File, found.Route) is { } wanted && await database.Set<VerdictRouteRow>().FindAsync([verdict.Id], cancellationToken) is null)
        {
            database.Add(new VerdictRouteRow { VerdictId = verdict.Id, Wanted = wanted });
        }
    }

    /// <summary>Null: as the policy of the court says.</summary>
    private static ReviewRoute? WantedFor(ArchiveFileRow file, ArchiveRoute route) =>
        file.IsSampled ? ReviewRoute.AuditSample
        : route == ArchiveRoute.People ? ReviewRoute.Light
        : null;
}
