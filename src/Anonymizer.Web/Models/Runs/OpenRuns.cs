using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Whoever changes a run asks first whether it is still under way: it may have been canceled since it was taken up.</summary>
internal static class OpenRuns
{
    /// <exception cref="DomainException">run.over: it is not under way.</exception>
    public static async Task<TrainingRunRow> GetOpenAsync(this DbSet<TrainingRunRow> runs, Guid id, CancellationToken cancellationToken)
    {
        var run = await runs.FindAsync([id], cancellationToken) ?? throw new NotFoundException("No such run.");

        return run.Slot is null ? throw new DomainException("run.over", "This run is over: there is nothing to cancel.") : run;
    }
}
