using Anonymizer.Core.Retention;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Anonymizer.Web.Retention.Rules;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Forgets files of campaigns that no verdict was made of and that are older than their court keeps an uploaded file, some at a time.</summary>
/// <returns>How many; none where nothing is due any more.</returns>
internal sealed record PurgeArchiveFiles : IRequest<PurgedFiles>, IServiceOnly
{
    private const int AtOnce = 200;

    internal sealed class Handler(AppDbContext database, CourtRetention retention, Purger purger, TimeProvider clock) : IRequestHandler<PurgeArchiveFiles, PurgedFiles>
    {
        public async ValueTask<PurgedFiles> Handle(PurgeArchiveFiles command, CancellationToken cancellationToken)
        {
            var (general, own) = await retention.AllAsync(cancellationToken);
            var owners = own.Keys.ToList();
            var due = await DueAsync(general, row => row.CourtId == null || !owners.Contains(row.CourtId.Value), cancellationToken);

            foreach (var (court, periods) in own)
            {
                due.AddRange(await DueAsync(periods, row => row.CourtId == court, cancellationToken));
            }

            foreach (var file in due)
            {
                await purger.DoomAsync(file.FileHash ?? "", cancellationToken);
                file.Forget();
            }

            return new PurgedFiles(due.Count);
        }

        /// <summary>What waits or was refused and has its name still.</summary>
        private async Task<List<ArchiveFileRow>> DueAsync(RetentionPeriods periods, System.Linq.Expressions.Expression<Func<ArchiveRow, bool>> isMeant, CancellationToken cancellationToken) =>
            periods.LimitOf(KeptKind.Originals, clock.GetUtcNow()) is { } limit
                ? await (from archive in database.Set<ArchiveRow>().Where(isMeant)
                         join file in database.Set<ArchiveFileRow>() on archive.Id equals file.ArchiveId
                         where (file.State == ArchiveFileState.Waiting || file.State == ArchiveFileState.Refused) && file.Name != null && file.At <= limit
                         select file).Take(AtOnce).ToListAsync(cancellationToken)
                : [];
    }
}

/// <summary>How many files of campaigns were forgotten.</summary>
internal sealed record PurgedFiles(int Count) : IAuditedOutcome
{
    public string AuditOutcome => Count == 0 ? "done" : $"files {Count}";
}
