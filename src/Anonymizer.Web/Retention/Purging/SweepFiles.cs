using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Retention.Purging;

/// <summary>Deletes the stored files that nobody needs any more, and empties the database's log of what was written before.</summary>
[NotAudited("Carries out what a purge or an erasure decided, which is entered.")]
internal sealed record SweepFiles : IRequest, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, FileStore files, AfterCommit afterCommit) : IRequestHandler<SweepFiles>
    {
        public async ValueTask<Unit> Handle(SweepFiles command, CancellationToken cancellationToken)
        {
            var doomed = await database.Set<DoomedFileRow>().ToListAsync(cancellationToken);

            foreach (var row in doomed)
            {
                await files.DeleteUnlessAsync(row.Hash, () => IsNeededAsync(row.Hash, cancellationToken), cancellationToken);
            }

            database.RemoveRange(doomed);
            afterCommit.Do(EmptyLogAsync);

            return Unit.Value;
        }

        private async Task<bool> IsNeededAsync(string hash, CancellationToken cancellationToken) =>
            await database.Verdicts.AnyAsync(verdict => verdict.FileHash == hash, cancellationToken)
            || await database.Releases.AnyAsync(row => row.FileHash == hash, cancellationToken)
            || await database.Set<ArchiveFileRow>().AnyAsync(row => row.FileHash == hash, cancellationToken);

        /// <summary>Deleted rows are overwritten where they stood (secure_delete); their copies in the write-ahead log go when it is emptied.</summary>
        private async Task EmptyLogAsync()
        {
            if (database.Database.IsSqlite())
            {
                await database.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
    }
}
