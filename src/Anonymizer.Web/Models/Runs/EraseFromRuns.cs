using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Teaching.Erasing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Runs;

/// <summary>An erased text stands in the folders of the runs that learned or were scored on it, too: their data are deleted, so that nothing is left and none of them can be repeated.</summary>
internal sealed class EraseFromRuns(AppDbContext database, RunFiles files, AfterCommit afterCommit) : INotificationHandler<VerdictErased>, INotificationHandler<ImportedTextErased>
{
    public async ValueTask Handle(VerdictErased notification, CancellationToken cancellationToken)
    {
        var gold = await database.Set<GoldVerdictRow>().Where(row => row.VerdictId == notification.VerdictId).Select(row => row.Id).ToListAsync(cancellationToken);
        afterCommit.Do(() => files.EraseAsync([notification.VerdictId.ToString(), .. gold.Select(id => id.ToString())]));
    }

    public async ValueTask Handle(ImportedTextErased notification, CancellationToken cancellationToken)
    {
        var runs = from learned in database.Set<RunImportRow>()
                   join run in database.Set<TrainingRunRow>() on learned.RunId equals run.Id
                   where learned.ImportedTextId == notification.ImportedTextId
                   select run.Version;

        foreach (var version in await runs.ToListAsync(cancellationToken))
        {
            afterCommit.Do(() => Task.Run(() => files.EraseData(version), CancellationToken.None));
        }
    }
}
