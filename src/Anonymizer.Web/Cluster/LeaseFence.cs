using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Postgres;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Cluster;

/// <summary>Whatever a worker saves of a verdict is saved only while its lease is the newest: one that was frozen, cut off or declared dead comes too late, and changes nothing.</summary>
internal sealed class LeaseFence(AppDbContext database, TimeProvider clock) : IBeforeSave
{
    public Task RunAsync(CancellationToken cancellationToken)
    {
        if (WorkLease.Current is { } held)
        {
            var lease = database.Attach(new LeaseRow { VerdictId = held.VerdictId, ChunkId = Guid.Empty, Epoch = held.Epoch, At = DateTimeOffset.UnixEpoch });
            lease.Property(row => row.At).CurrentValue = clock.GetUtcNow();
            lease.Property(row => row.At).IsModified = true;

            if (held.IsUnseen)
            {
                lease.Property(row => row.IsUnseen).CurrentValue = true;
                lease.Property(row => row.IsUnseen).IsModified = true;
            }
        }

        return Task.CompletedTask;
    }
}
