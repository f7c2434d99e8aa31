using Quartz;

namespace Anonymizer.Web.Audit;

internal static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<AuditKeys>();
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<SigningJob>(job => job.WithIdentity(SigningJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(SigningJob.Key).WithIdentity("audit-signing").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(15)).RepeatForever()));
        });

        return services;
    }
}
