using Anonymizer.Web.Data;
using Anonymizer.Web.Models;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Operations;
using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Cluster;

/// <summary>Where several processes share a PostgreSQL database: the engine keeps its jobs there, and each is done by one of them. With SQLite, nothing of this is there.</summary>
internal static class ClusterSetup
{
    /// <summary>The scheduler of the jobs that every process does for itself; all others are done by one of them.</summary>
    private const string Node = "node";
    private const int OtherJobs = 4;
    private static readonly TimeSpan EachSecond = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(8);

    public static IServiceCollection AddCluster(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ClusterOptions>().BindConfiguration("Cluster").ValidateDataAnnotations()
            .Validate(options => options.Role == NodeRole.Both || StorageOptions.IsShared(configuration), "Cluster:Role needs a database that processes share: set Storage:Postgres.")
            .ValidateOnStart();

        if (!StorageOptions.IsShared(configuration))
        {
            return services;
        }

        var options = configuration.GetSection("Cluster").Get<ClusterOptions>() ?? new ClusterOptions();
        services.AddScoped<IBeforeSave, LeaseFence>();
        services.AddHostedService<ClusterNews>();
        services.AddQuartz(quartz =>
        {
            Share(quartz, configuration[StorageOptions.PostgresKey]!, options);
            AddJobs(quartz);
        });
        services.AddQuartz(Node, quartz =>
        {
            quartz.UseInMemoryStore();
            OperationsSetup.Observe(quartz);
            ModelsSetup.Follow(quartz);
        });
        services.AddQuartzHostedService(Node, quartz => (quartz.WaitForJobsToComplete, quartz.AutoStart) = (true, true)); // on web nodes, too

        return services;
    }

    /// <summary>A worker has no pages.</summary>
    public static WebApplication UseCluster(this WebApplication app)
    {
        if (StorageOptions.IsShared(app.Configuration) && ClusterOptions.RoleOf(app.Configuration) == NodeRole.Worker)
        {
            app.UseWhen(context => !context.Request.Path.StartsWithSegments("/health") && context.Request.Path != ObservabilitySetup.MetricsPath, other => other.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;

                return Task.CompletedTask;
            }));
        }

        return app;
    }

    /// <summary>The settings of operations.md, chapters 1.4 and 1.5. The instance's id stays unset: clustering makes one.</summary>
    private static void Share(IQuartzBuilder quartz, string database, ClusterOptions options)
    {
        quartz.UseDefaultThreadPool(options.AtOnce + OtherJobs);
        quartz.ConfigureScheduler(scheduler => scheduler.IdleWaitTime = EachSecond);
        quartz.UseExecutionLimits(limits => limits.ForGroup(ChunkJob.Group, options.AtOnce, ExecutionLimitScope.Node));
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(database);
            store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (CheckIn, DeadAfter));
            store.UseSystemTextJsonSerializer();
            store.ProvisionSchema();
            store.ConfigureStore(kept => kept.StoreJobDataAsStrings = true);
        });
    }

    private static void AddJobs(IQuartzBuilder quartz)
    {
        quartz.AddJob<ChunkJob>(job => job.WithIdentity(ChunkJob.Key).StoreDurably().RequestRecovery());
        quartz.AddJob<FeedJob>(job => job.WithIdentity(FeedJob.Key));
        quartz.AddTrigger(trigger => trigger.ForJob(FeedJob.Key).WithIdentity("feed").StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(EachSecond).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));
    }
}
