using Anonymizer.Web.Models.Registry;
using Anonymizer.Web.Models.Runs;
using Anonymizer.Web.Models.Settings;
using Anonymizer.Web.Models.Shadow;
using Quartz;

namespace Anonymizer.Web.Models;

internal static class ModelsSetup
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddModels(this IServiceCollection services)
    {
        services.AddOptions<RunOptions>().BindConfiguration("Training")
            .Validate(options => options.IsValid, "Training: ReplayShare lies between 0 and 1, Epochs between 1 and 1000, LearningRate between 0 and 1; the others are not negative.")
            .Validate(options => options.Program.Length == 0 || File.Exists(options.Program), "Training:Program names a file that is not there.")
            .ValidateOnStart();
        services.AddSingleton<TrainingProgram>();
        services.AddSingleton<ICommandLine, ChildCommandLine>();
        services.AddSingleton<RunSeal>();
        services.AddSingleton<RunFiles>();
        services.AddSingleton<RunMonitor>();
        services.AddSingleton<RunWorker>();
        services.AddSingleton<ModelShelf>();
        services.AddScoped<Activation>();
        services.AddScoped<ModelStock>();
        services.AddSingleton<ModelCardWriter>();
        services.AddSingleton<ShadowModel>();
        services.AddScoped<ITrainingData, PoolData>();
        services.AddScoped<HardSentences>();
        services.AddScoped<IGoldSource, GoldSource>();
        services.AddScoped<RunStarter>();
        services.AddScoped<RunLineage>();
        services.AddScoped<LoopSettingsStore>();
        services.AddScoped<ModelHistory>();
        services.AddScoped<ShadowScores>();
        services.AddHostedService<LostRuns>();
        services.AddHostedService<LostSwitches>();
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<RunJob>(job => job.WithIdentity(RunJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(RunJob.Key).WithIdentity("training-sweep").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(Sweep).RepeatForever()));
            quartz.AddJob<ShadowJob>(job => job.WithIdentity(ShadowJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(ShadowJob.Key).WithIdentity("shadow-sweep").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(Sweep).RepeatForever()));
        });

        return services;
    }

    /// <summary>Each process of a cluster has a models folder of its own.</summary>
    public static void Follow(IQuartzBuilder quartz)
    {
        quartz.AddJob<FollowJob>(job => job.WithIdentity(FollowJob.Key));
        quartz.AddTrigger(trigger => trigger.ForJob(FollowJob.Key).WithIdentity("models").StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(Look).RepeatForever()));
    }
}
