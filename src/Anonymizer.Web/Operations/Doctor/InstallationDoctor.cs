using System.Security.Cryptography;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Backup.Scheduling;
using Anonymizer.Web.Data;
using Anonymizer.Word;
using Anonymizer.Word.Intake;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Operations.Doctor;

/// <summary>Looks at an installation, whether the service runs or not, and says how to mend what is wrong. Changes nothing.</summary>
internal sealed class InstallationDoctor(IServiceProvider services)
{
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MostLate = TimeSpan.FromHours(1);

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var findings = SettingsProblems.Findings(services).ToList();

        if (SettingsProblems.In(services).Count > 0)
        {
            return findings; // what follows rests on them
        }

        var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        findings.Add(Folder(storage));

        if (findings[^1].State == FindingState.Bad)
        {
            return findings; // all else lies in it
        }

        findings.Add(Disk(storage));
        findings.Add(await DatabaseAsync(storage, cancellationToken));
        findings.Add(Keys(storage));
        findings.Add(Model(storage));
        findings.Add(Backups(storage));
        findings.Add(Converters.LibreOffice(services.GetRequiredService<IOptions<WordSettings>>().Value) is { } office
            ? Finding.Good("LibreOffice", $"{office} converts .doc, .odt and .rtf.")
            : Finding.Note("LibreOffice", "is not installed: .doc, .odt and .rtf are refused, .docx, .txt and .pdf are not concerned."));

        return findings;
    }

    private static Finding Folder(StorageOptions storage)
    {
        try
        {
            new FileStore(Path.Combine(storage.MakeFolder(), "files")).Probe();

            return Finding.Good("data folder", $"{storage.Folder} can be written.");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return Finding.Bad("data folder", $"{storage.Folder} cannot be written: {failed.Message} Give the service's account the right to, or set Storage:Folder.");
        }
    }

    private static Finding Disk(StorageOptions storage)
    {
        var free = storage.FreeBytes();

        return free < DiskCheck.Least
            ? Finding.Bad("disk", $"only {free / (1024 * 1024)} MB are left where {storage.Folder} lies. Make room, or move Storage:Folder to a larger disk.")
            : Finding.Good("disk", $"{free / (1024 * 1024)} MB are left.");
    }

    private Finding Backups(StorageOptions storage)
    {
        if (storage.IsInPostgres)
        {
            return Finding.Good("backups", "are those of PostgreSQL: the operator's handbook says how. Is the keys folder copied too?");
        }

        var clock = services.GetRequiredService<TimeProvider>();
        var state = BackupState.Of(services.GetRequiredService<BackupRulesFile>().Read(), services.GetRequiredService<BackupShelf>().List(), clock.GetUtcNow(), clock.LocalTimeZone);
        var last = state.LastAt is { } at ? $"the last whole one was made {at.ToLocalTime():yyyy-MM-dd HH:mm}" : "there is none that is whole";

        return state switch
        {
            { Late: var late } when late > MostLate => Finding.Note("backups", $"the next has been due for {late.TotalHours:0} hours; {last}. The page Backups says what failed; while the service is ended none is made."),
            { IsScheduled: false } => Finding.Note("backups", $"none is made by itself; {last}. Set a schedule on the page Backups."),
            _ => Finding.Good("backups", $"are made by themselves; {last}."),
        };
    }

    private async Task<Finding> DatabaseAsync(StorageOptions storage, CancellationToken cancellationToken)
    {
        if (storage.IsInPostgres)
        {
            return await PostgresAsync(cancellationToken);
        }

        if (!File.Exists(Path.Combine(storage.Folder, "anonymizer.db")))
        {
            return Finding.Note("database", "there is none yet; the first start makes it.");
        }

        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();

        try
        {
            if (await DatabaseAge.NewerAsync(database, cancellationToken) is { } newer)
            {
                return Finding.Bad("database", newer);
            }

            var whole = await database.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(cancellationToken);

            if (whole is not ["ok"])
            {
                return Finding.Bad("database", "it is damaged. Stop the service, keep a copy of the data folder, and restore the last backup.");
            }

            var last = await database.Set<AuditRow>().AsNoTracking().OrderByDescending(row => row.Sequence).Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(cancellationToken);
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();

            return last > now + ClockSlack
                ? Finding.Bad("clock", $"it shows {now:u}, but the audit ledger ends at {last:u}. Set the machine's clock (chrony or systemd-timesyncd).")
                : (await database.Database.GetPendingMigrationsAsync(cancellationToken)).Count() is > 0 and var pending
                    ? Finding.Note("database", $"whole; the next start brings it to this version ({pending} steps).")
                    : Finding.Good("database", "whole, of this version.");
        }
        catch (Microsoft.Data.Sqlite.SqliteException failed)
        {
            return Finding.Bad("database", $"it cannot be read ({failed.SqliteErrorCode}). Is the file whole, and may the service's account read it?");
        }
    }

    private async Task<Finding> PostgresAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();

        try
        {
            return await DatabaseAge.NewerAsync(database, cancellationToken) is { } newer ? Finding.Bad("database", newer)
                : (await database.Database.GetPendingMigrationsAsync(cancellationToken)).Count() is > 0 and var pending
                    ? Finding.Note("database", $"PostgreSQL answers; the next start brings it to this version ({pending} steps).")
                    : Finding.Good("database", "PostgreSQL answers, of this version.");
        }
        catch (Npgsql.NpgsqlException away)
        {
            return Finding.Bad("database", $"it cannot be reached ({StorageFault.NumberOf(away)}). Does PostgreSQL run, and does Storage:Postgres name its host, port, user and password?");
        }
    }

    /// <summary>Without the keys, encrypted files are lost: a key ring that is missing beside files is the worst that a move to another machine can do.</summary>
    private Finding Keys(StorageOptions storage)
    {
        var keys = storage.Keys;
        var hasKeys = Directory.Exists(keys) && Directory.EnumerateFiles(keys, "*.xml").Any();
        var stored = Path.Combine(storage.Folder, "files");
        var hasFiles = Directory.Exists(stored) && Directory.EnumerateFiles(stored, "*", SearchOption.AllDirectories).Any(file => !Path.GetFileName(file).StartsWith('.'));

        if (!hasKeys)
        {
            return hasFiles
                ? Finding.Bad("key ring", $"{keys} holds no key, but there are encrypted files. Restore the keys folder from its backup before you start the service; a new key cannot read them.")
                : Finding.Note("key ring", "there is none yet; the first start makes it. Back it up apart from the data.");
        }

        try
        {
            var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Anonymizer.Health");

            return protector.Unprotect(protector.Protect("key")) == "key" ? Finding.Good("key ring", "works. Is its backup apart from the data?") : Finding.Bad("key ring", "does not give back what it took.");
        }
        catch (CryptographicException)
        {
            return Finding.Bad("key ring", $"cannot be used. Restore {keys} from its backup.");
        }
    }

    private static Finding Model(StorageOptions storage)
    {
        try
        {
            var registry = new ModelRegistry(storage.Models);
            var version = registry.ReadActive().VersionFor(null);
            registry.Open(version);

            return Finding.Good("model", $"{version} can be loaded.");
        }
        catch (DomainException problem)
        {
            return Finding.Bad("model", $"{problem.Message} ({problem.Code}; models folder {storage.Models})");
        }
    }
}
