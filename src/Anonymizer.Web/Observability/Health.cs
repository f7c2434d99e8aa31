using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Anonymizer.Web.Observability;

/// <summary>Can the database be read?</summary>
internal sealed class DatabaseCheck(AppDbContext database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await database.Verdicts.AnyAsync(cancellationToken);

        return HealthCheckResult.Healthy();
    }
}

/// <summary>Can a file be stored, and is there room for new ones?</summary>
internal sealed class StorageCheck(FileStore files, FreeSpace space) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        try
        {
            files.Probe();
        }
        catch (Exception fault) when (StorageFault.Of(fault) is { } told)
        {
            return HealthCheckResult.Unhealthy(told.Message);
        }

        return space.IsLow ? HealthCheckResult.Degraded("The disk is nearly full: no new verdict is taken in. Make space.") : HealthCheckResult.Healthy();
    }
}
