using Anonymizer.Web.Platform.Auditing;
using Quartz;

namespace Anonymizer.Web.Audit;

internal static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<AuditKeys>();
        services.AddSingleton<LedgerWatch>();
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<SigningJob>(job => job.WithIdentity(SigningJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(SigningJob.Key).WithIdentity("audit-signing").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(15)).RepeatForever()));
            quartz.AddJob<ReadingJob>(job => job.WithIdentity(ReadingJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(ReadingJob.Key).WithIdentity("audit-reading").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromDays(1)).RepeatForever()));
        });

        return services;
    }
}
