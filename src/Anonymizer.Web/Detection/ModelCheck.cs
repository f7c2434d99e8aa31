using Anonymizer.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Anonymizer.Web.Detection;

/// <summary>Is there a model, and can it be loaded? Without one the service takes files but detects nothing, and says so.</summary>
internal sealed class ModelCheck(ActiveModel model) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var lease = await Task.Run(() => model.Rent(), cancellationToken);

            return HealthCheckResult.Healthy($"Model {lease.Version}.");
        }
        catch (DomainException problem)
        {
            return HealthCheckResult.Unhealthy($"{problem.Code}: put a model into the models folder and activate it.");
        }
    }
}
