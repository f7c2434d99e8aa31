using Anonymizer.Web.Retention.Erasing;
using Anonymizer.Web.Retention.Holds;
using Anonymizer.Web.Retention.Purging;
using Anonymizer.Web.Retention.Rules;
using Anonymizer.Web.Teaching.Erasing;
using Quartz;

namespace Anonymizer.Web.Retention;

internal static class RetentionSetup
{
    public static IServiceCollection AddRetention(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Retention").Get<RetentionOptions>() ?? new RetentionOptions();
        services.AddOptions<RetentionOptions>().BindConfiguration("Retention").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<CourtRetention>();
        services.AddScoped<LegalHolds>();
        services.AddScoped<IErasureGuard>(provider => provider.GetRequiredService<LegalHolds>());
        services.AddScoped<DueVerdicts>();
        services.AddScoped<Purger>();
        services.AddScoped<StaffNames>();
        services.AddScoped<Eraser>();
        services.AddSingleton<PseudonymSecret>();
        services.AddSingleton<PurgeWaker>();
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<PurgeJob>(job => job.WithIdentity(PurgeJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(PurgeJob.Key).WithIdentity("purge-sweep").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromHours(1)).RepeatForever()));
            quartz.AddJob<DailyPurgeJob>(job => job.WithIdentity(DailyPurgeJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(DailyPurgeJob.Key).WithIdentity("purge-daily").WithCronSchedule($"0 0 {Math.Clamp(options.Hour, 0, 23)} * * ?"));
        });

        return services;
    }
}
