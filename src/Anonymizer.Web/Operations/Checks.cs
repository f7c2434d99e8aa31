using System.Security.Cryptography;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Quartz;

namespace Anonymizer.Web.Operations;

/// <summary>Is there room for the next verdicts?</summary>
internal sealed class DiskCheck(StorageUse storage) : IHealthCheck
{
    /// <summary>With less, the service is not ready for new work.</summary>
    public const long Least = 500L * 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        storage.Free() >= Least ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Under 500 MB are left where the data lie: make room, or move Storage:Folder to a larger disk."));
}

/// <summary>Are the keys there with which the data are encrypted?</summary>
internal sealed class KeyRingCheck(IDataProtectionProvider provider) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var protector = provider.CreateProtector("Anonymizer.Health");

            return Task.FromResult(protector.Unprotect(protector.Protect("key")) == "key" ? HealthCheckResult.Healthy() : Lost());
        }
        catch (CryptographicException)
        {
            return Task.FromResult(Lost());
        }
    }

    private static HealthCheckResult Lost() => HealthCheckResult.Unhealthy("The key ring cannot be used: restore the keys folder from its backup.");
}

/// <summary>Does anything happen by itself?</summary>
internal sealed class SchedulerCheck(ISchedulerFactory schedulers, IOptions<ClusterOptions> cluster) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);

        return cluster.Value.Role == NodeRole.Web || await scheduler.GetStatus(cancellationToken) == SchedulerStatus.Running
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("Jobs are not running: uploaded verdicts wait. Restart the service.");
    }
}
