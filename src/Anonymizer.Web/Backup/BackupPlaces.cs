using Anonymizer.Core;
using Anonymizer.Web.Data;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Backup;

/// <summary>Where what is backed up lies, and where its backups do. A backup and a folder that waits to be restored are laid out like the data folder.</summary>
internal sealed class BackupPlaces(StorageOptions storage, BackupOptions backup)
{
    public const string DatabaseName = "anonymizer.db";
    public const string FilesName = "files";
    public const string AuditKeysName = "audit-keys";
    public const string ModelsName = "models";
    public const string KeysName = "keys";
    public const string RunsName = "runs";

    public BackupPlaces(IOptions<StorageOptions> storage, IOptions<BackupOptions> backup)
        : this(storage.Value, backup.Value)
    {
    }

    public string Data => storage.Folder;

    public string Database => Path.Combine(Data, DatabaseName);

    public string Files => Path.Combine(Data, FilesName);

    public string AuditKeys => Path.Combine(Data, AuditKeysName);

    public string Runs => Path.Combine(Data, RunsName);

    public string Keys => storage.Keys;

    public string Models => storage.Models;

    public string Backups => backup.Folder;

    public string BackupKeys => backup.Keys;

    /// <summary>What was checked and takes the place of the data, now or at the next start.</summary>
    public string Staging => Path.Combine(Data, ".restoring");

    /// <summary>For how many days what a restore put aside stays; 0 for ever.</summary>
    public int AsideDays => backup.AsideDays;

    /// <summary>Is there nothing that a restore would put aside?</summary>
    public bool IsEmpty => !File.Exists(Database) && !(Directory.Exists(Files) && Directory.EnumerateFiles(Files, "*", SearchOption.AllDirectories).Any());

    /// <summary>Do the backups lie in the data folder, and so on the same disk?</summary>
    public bool AreBesideTheData => $"{Backups}{Path.DirectorySeparatorChar}".StartsWith($"{Data}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    /// <summary>Do the data lie in PostgreSQL? Its own tools back them up.</summary>
    public bool IsInPostgres => storage.IsInPostgres;

    /// <exception cref="DomainException">backup.postgres.</exception>
    public void CheckKind()
    {
        if (IsInPostgres)
        {
            throw new DomainException("backup.postgres", "The data lie in PostgreSQL: back them up with pg_dump, restore them with pg_restore, and copy the key ring's folder; the operator's handbook says how.");
        }
    }
}
