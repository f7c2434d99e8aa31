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

/// <summary>Can a file be stored?</summary>
internal sealed class StorageCheck(FileStore files) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        files.Probe();

        return Task.FromResult(HealthCheckResult.Healthy());
    }
}
