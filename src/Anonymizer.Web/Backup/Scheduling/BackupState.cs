using Anonymizer.Web.Backup.Making;

namespace Anonymizer.Web.Backup.Scheduling;

/// <summary>Is there a backup, and is the next one overdue?</summary>
/// <param name="LastAt">When the newest that nothing is known to be wrong with was made; null for none.</param>
/// <param name="IsScheduled">Are backups made by themselves?</param>
/// <param name="Late">For how long the next has been due; zero where none is.</param>
internal sealed record BackupState(DateTimeOffset? LastAt, bool IsScheduled, TimeSpan Late)
{
    public static BackupState Of(KeptRules kept, IReadOnlyList<BackupLine> newestFirst, DateTimeOffset now, TimeZoneInfo zone)
    {
        var last = newestFirst.FirstOrDefault(line => line.Checked?.Problem is null)?.At;
        var due = kept.Rules.NextAfter(last > kept.Since ? last.Value : kept.Since, zone);

        return new BackupState(last, due is not null, due < now ? now - due.Value : TimeSpan.Zero);
    }
}
