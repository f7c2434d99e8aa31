using Quartz;

namespace Anonymizer.Web.Detection;

internal static class DetectionSetup
{
    public static IServiceCollection AddDetection(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<DetectionJob>(job => job.WithIdentity(DetectionJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(DetectionJob.Key).WithIdentity("detection-sweep").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(30)).RepeatForever()));
        });
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);

        return services;
    }
}
