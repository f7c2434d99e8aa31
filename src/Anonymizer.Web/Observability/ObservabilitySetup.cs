using System.Reflection;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Tracing;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Anonymizer.Web.Observability;

internal static class ObservabilitySetup
{
    public const string MetricsPath = "/metrics";

    /// <summary>Marks the checks that must pass before the service takes work.</summary>
    public const string Ready = "ready";

    /// <summary>Those of the metrics' readers who come by a key or are signed in.</summary>
    private static readonly string[] Readers = [Role.Operator, Role.Administrator, Role.ApiClient];

    public static WebApplicationBuilder AddObservability(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var options = builder.Configuration.GetSection("Observability").Get<ObservabilityOptions>() ?? new ObservabilityOptions();
        services.AddOptions<ObservabilityOptions>().BindConfiguration("Observability").ValidateDataAnnotations()
            .Validate(one => one.Otlp.Length == 0 || Uri.TryCreate(one.Otlp, UriKind.Absolute, out _), "Observability:Otlp is no address. Write it as http://collector:4317.")
            .ValidateOnStart();
        services.AddSingleton<Meters>();
        services.AddSingleton<ReviewMeters>();
        services.AddSingleton<OperationMeters>();
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready])
            .AddCheck<StorageCheck>("storage", tags: [Ready]);
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("anonymizer", serviceVersion: VersionOf(typeof(ObservabilitySetup).Assembly)))
            .WithMetrics(metrics => metrics
                .AddMeter(Meters.Name)
                .AddMeter("Quartz")
                .AddMeter("Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Lifecycle", "Microsoft.AspNetCore.Components.Server.Circuits", "Microsoft.AspNetCore.RateLimiting")
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddPrometheusExporter(exporter => exporter.ScopeInfoEnabled = false));

        if (Uri.TryCreate(options.Otlp, UriKind.Absolute, out var collector))
        {
            SendTo(builder, collector);
        }

        return builder;
    }

    public static WebApplication UseObservability(this WebApplication app)
    {
        app.UseMiddleware<RejectionCounter>();

        if (MetricsPortOf(app) is > 0 and var port)
        {
            // The port is for Prometheus alone: nothing else of the service answers there, and it answers nowhere else.
            app.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Connection.LocalPort == port && context.Request.Path == MetricsPath);
            app.UseWhen(context => context.Connection.LocalPort == port, other => other.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;

                return Task.CompletedTask;
            }));
        }

        return app;
    }

    /// <summary>The provider listens before the instruments start at 0, or nobody would hear it.</summary>
    public static WebApplication MapObservability(this WebApplication app)
    {
        app.Services.GetRequiredService<MeterProvider>();
        app.Services.GetRequiredService<Meters>();
        app.Services.GetRequiredService<OperationMeters>();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();

        if (MetricsPortOf(app) == 0)
        {
            var metrics = app.MapPrometheusScrapingEndpoint(MetricsPath);

            if (app.Environment.IsDevelopment())
            {
                metrics.AllowAnonymous();
            }
            else
            {
                metrics.RequireAuthorization(policy => policy.RequireAssertion(context => PagePolicy.Lets(context.User, actor => actor.IsEverywhere(Readers))));
            }
        }

        return app;
    }

    internal static string VersionOf(Assembly assembly) => assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    private static int MetricsPortOf(WebApplication app) => app.Services.GetRequiredService<IOptions<ObservabilityOptions>>().Value.MetricsPort;

    /// <summary>Traces cost something, so they are made only where somebody collects them. No query of an address is sent: it may hold words that were searched for.</summary>
    private static void SendTo(WebApplicationBuilder builder, Uri collector)
    {
        builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddOtlpExporter(otlp => otlp.Endpoint = collector))
            .WithTracing(traces => traces
                .AddSource(VerdictTrace.Name)
                .AddAspNetCoreInstrumentation(web =>
                {
                    web.Filter = context => !context.Request.Path.StartsWithSegments("/health") && context.Request.Path != MetricsPath;
                    web.EnrichWithHttpRequest = (activity, _) => activity.SetTag("url.query", null);
                })
                .AddOtlpExporter(otlp => otlp.Endpoint = collector));
        builder.Logging.AddOpenTelemetry(logs => logs.AddOtlpExporter(otlp => otlp.Endpoint = collector));
    }
}
