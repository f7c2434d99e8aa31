namespace Anonymizer.Web.Backup.Scheduling;

/// <summary>What is done with a backup.</summary>
public enum BackupStep
{
    Make,
    Check,
    Restore,
}
