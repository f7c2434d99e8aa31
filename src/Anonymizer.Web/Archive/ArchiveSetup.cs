using Anonymizer.Web.Archive.Taking;
using Quartz;

namespace Anonymizer.Web.Archive;

internal static class ArchiveSetup
{
    public static IServiceCollection AddArchive(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Archive").Get<ArchiveOptions>() ?? new ArchiveOptions();
        services.AddOptions<ArchiveOptions>().BindConfiguration("Archive").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<ArchiveDesk>();
        services.AddScoped<ArchiveFigures>();
        services.AddSingleton<FilesIntake>();
        services.AddSingleton<ArchiveMeters>();
        services.AddSingleton<TakeWaker>();
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<TakeJob>(job => job.WithIdentity(TakeJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(TakeJob.Key).WithIdentity("archive-sweep").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(Math.Clamp(options.SweepSeconds, 1, 3_600))).RepeatForever()));
        });

        return services;
    }
}
