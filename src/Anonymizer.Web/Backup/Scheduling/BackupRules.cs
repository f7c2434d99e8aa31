using Anonymizer.Core;
using Anonymizer.Core.Schedules;

namespace Anonymizer.Web.Backup.Scheduling;

/// <summary>When backups are made by themselves, and how long they stay.</summary>
/// <param name="Schedule">Minute, hour, day, month, day of the week; empty for never.</param>
/// <param name="KeepCount">How many stay; 0 for all.</param>
/// <param name="KeepDays">For how many days; 0 for ever.</param>
/// <param name="Check">Is each restored into a scratch place once it is made?</param>
public sealed record BackupRules(string Schedule = "", int KeepCount = 14, int KeepDays = 0, bool Check = true)
{
    /// <exception cref="DomainException">schedule.invalid.</exception>
    internal DateTimeOffset? NextAfter(DateTimeOffset last, TimeZoneInfo zone) => Schedule.Length == 0 ? null : CronSchedule.Parse(Schedule).Next(last, zone);
}
