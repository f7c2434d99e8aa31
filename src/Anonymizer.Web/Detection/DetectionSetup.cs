using Anonymizer.Core.Detection;
using Anonymizer.Locale;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Microsoft.Extensions.Options;
using Quartz;

namespace Anonymizer.Web.Detection;

internal static class DetectionSetup
{
    public static IServiceCollection AddDetection(this IServiceCollection services, IConfiguration configuration)
    {
        foreach (var recognizer in RecognizerCatalog.In(typeof(Detector).Assembly, typeof(BogusNames).Assembly))
        {
            services.AddSingleton(recognizer);
        }

        services.AddSingleton(provider => new ModelRegistry(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Models));
        services.AddSingleton<IModelSource, RegistryModels>();
        services.AddSingleton<ActiveModel>();
        services.AddSingleton<DetectionThreads>();
        services.AddSingleton<VerdictDetector>();
        services.AddSingleton<Traces>();
        services.AddHealthChecks().AddCheck<ModelCheck>("model", tags: [ObservabilitySetup.Ready]);
        services.AddQuartz(quartz =>
        {
            if (StorageOptions.IsShared(configuration))
            {
                return; // several processes share the work: it is handed out in chunks
            }

            quartz.AddJob<DetectionJob>(job => job.WithIdentity(DetectionJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(DetectionJob.Key).WithIdentity("detection-sweep").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(30)).RepeatForever()));
        });
        services.AddQuartzHostedService(quartz => (quartz.WaitForJobsToComplete, quartz.AutoStart) = (true, ClusterOptions.RunsJobs(configuration)));

        return services;
    }
}
