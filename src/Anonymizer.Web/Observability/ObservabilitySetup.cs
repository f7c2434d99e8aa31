using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;

namespace Anonymizer.Web.Observability;

internal static class ObservabilitySetup
{
    /// <summary>Marks the checks that must pass before the service takes work.</summary>
    public const string Ready = "ready";

    public static IServiceCollection AddObservability(this IServiceCollection services)
    {
        services.AddSingleton<Meters>();
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready])
            .AddCheck<StorageCheck>("storage", tags: [Ready]);
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(Meters.Name)
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation()
            .AddPrometheusExporter(exporter => exporter.ScopeInfoEnabled = false));

        return services;
    }

    public static WebApplication UseObservability(this WebApplication app)
    {
        app.UseMiddleware<RejectionCounter>();

        return app;
    }

    /// <summary>The provider listens before the instruments start at 0, or nobody would hear it.</summary>
    public static WebApplication MapObservability(this WebApplication app)
    {
        app.Services.GetRequiredService<MeterProvider>();
        app.Services.GetRequiredService<Meters>();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();

        if (app.Environment.IsDevelopment())
        {
            app.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous();
        }

        return app;
    }
}
