using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Backup.Restoring;
using Anonymizer.Web.Backup.Scheduling;
using Anonymizer.Web.Data;
using Microsoft.Extensions.Options;
using Quartz;

namespace Anonymizer.Web.Backup;

internal static class BackupSetup
{
    private static readonly TimeSpan EachMinute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddBackup(this IServiceCollection services)
    {
        services.AddOptions<BackupOptions>().BindConfiguration("Backup")
            .PostConfigure<IOptions<StorageOptions>>((backup, storage) =>
            {
                backup.Folder = Path.GetFullPath(backup.Folder.Length > 0 ? backup.Folder : Path.Combine(storage.Value.Folder, "backups"));
                backup.Keys = Path.GetFullPath(backup.Keys.Length > 0 ? backup.Keys : Path.Combine(storage.Value.Folder, "backup-keys"));
            })
            .Validate(backup => backup.AreApart, "Backup:Keys and Backup:Folder must not lie in each other: the keys are kept apart from what they open.")
            .Validate(backup => backup.AsideDays >= 0, "Backup:AsideDays is a number of days, or 0 for ever.")
            .ValidateOnStart();
        services.AddSingleton(provider => new BackupPlaces(provider.GetRequiredService<IOptions<StorageOptions>>(), provider.GetRequiredService<IOptions<BackupOptions>>()));
        services.AddSingleton<BackupMaker>();
        services.AddSingleton<BackupShelf>();
        services.AddSingleton<RestoreStage>();
        services.AddSingleton<Restorer>();
        services.AddSingleton<BackupRulesFile>();
        services.AddSingleton<BackupWork>();
        services.AddHostedService<ServingMark>();
        services.AddHostedService<RestoreNotes>();
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<BackupJob>(job => job.WithIdentity(BackupJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(BackupJob.Key).WithIdentity("backup-due").StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(EachMinute).RepeatForever()));
        });

        return services;
    }
}
