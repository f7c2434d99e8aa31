using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Quartz;

namespace Anonymizer.Web.Operations;

internal static class OperationsSetup
{
    private static readonly TimeSpan EachMinute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<RecentFigures>();
        services.AddSingleton<StorageUse>();
        services.AddSingleton<JobList>();
        services.AddScoped<WaitingWork>();
        services.AddHostedService<ClockWatch>();
        services.AddHealthChecks()
            .AddCheck<DiskCheck>("disk", tags: [ObservabilitySetup.Ready])
            .AddCheck<KeyRingCheck>("keys", tags: [ObservabilitySetup.Ready])
            .AddCheck<SchedulerCheck>("jobs", tags: [ObservabilitySetup.Ready]);

        if (!StorageOptions.IsShared(configuration))
        {
            services.AddQuartz(Observe);
        }

        return services;
    }

    /// <summary>Each process has gauges of its own, so each of a cluster observes for itself.</summary>
    public static void Observe(IQuartzBuilder quartz)
    {
        quartz.AddJob<ObserveJob>(job => job.WithIdentity(ObserveJob.Key));
        quartz.AddTrigger(trigger => trigger.ForJob(ObserveJob.Key).WithIdentity("observation").StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(EachMinute).RepeatForever()));
    }

    public static WebApplication MapOperations(this WebApplication app)
    {
        app.Services.GetRequiredService<RecentFigures>(); // listens from the first request on
        app.MapGroup("/api/v1/operations").WithTags("Operations").ProducesProblem(StatusCodes.Status401Unauthorized)
            .MapGet("/", async (Platform.Door door, HttpContext context) => TypedResults.Ok(await door.AskAsync(new GetOperations(), Platform.Actor.Of(context.User), context.RequestAborted)))
            .WithName("GetOperations").WithSummary("How the service is: its checks, versions, queues, the last 24 hours, failures of a week, latencies, storage and jobs. No names.");

        return app;
    }
}
