using Anonymizer.Core;
using Anonymizer.Web.Backup.Making;
using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Anonymizer.Web.Backup;

/// <summary>The steps of the schema, and the way back for who returns to the version before: its program does not know how, this one does.</summary>
internal static class DatabaseCommands
{
    public const string Usage = """
        database                    lists the steps of the schema, and at which the database is
        database to STEP            brings the database to that step, after a backup; the service must not run
        """;

    public static async Task<IReadOnlyList<string>> StepsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;
        var places = services.GetRequiredService<BackupPlaces>();
        var applied = places.IsInPostgres || File.Exists(places.Database) ? (await database.GetAppliedMigrationsAsync()).ToHashSet(StringComparer.Ordinal) : [];

        return [.. database.GetMigrations().Select(step => $"{(applied.Contains(step) ? "x" : " ")}  {step}")];
    }

    /// <summary>A copy is migrated and takes the place of the database; the backup that was made before is named in the answer.</summary>
    /// <exception cref="DomainException">backup.in-use, backup.empty; database.unknown-step; database.encrypted: the program of that step could not read it; database.damaged: the copy was not whole afterwards.</exception>
    public static async Task<string> ToAsync(IServiceProvider services, string step)
    {
        var places = services.GetRequiredService<BackupPlaces>();
        places.CheckKind();
        using var alone = ServingMark.TakeAlone(StorageOptions.Make(places.Data));
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;

        if (!database.GetMigrations().Contains(step))
        {
            throw new DomainException("database.unknown-step", "This version knows no such step. The command `database` lists them.");
        }

        if (string.CompareOrdinal(step, ColumnEncryption.Step) < 0 && (await database.GetAppliedMigrationsAsync()).Contains(ColumnEncryption.Step))
        {
            throw new DomainException("database.encrypted", "Before that step the program could not read what is encrypted since. Nothing was changed. Restore the backup that was made before the upgrade, with the version before.");
        }

        var backup = await services.GetRequiredService<BackupMaker>().MakeAsync(CancellationToken.None);
        var copy = $"{places.Database}.stepping";
        File.Delete(copy);

        try
        {
            await DatabaseSnapshot.TakeAsync(places.Database, copy, CancellationToken.None);
            database.SetConnectionString($"Data Source={copy};Pooling=False");
            await database.GetService<IMigrator>().MigrateAsync(step);
            await database.CloseConnectionAsync();

            if (await DatabaseSnapshot.FaultsAsync(copy, CancellationToken.None) is [var fault, ..])
            {
                throw new DomainException("database.damaged", $"The database would not be whole afterwards ({fault}). Nothing was changed. Tell whoever makes the program.");
            }

            Restoring.RestoreSwap.CheckClosed(places.Database);
            File.Move(copy, places.Database, overwrite: true);
        }
        finally
        {
            File.Delete(copy);
        }

        return $"the database is at {step}; as it was before it is in backup {backup.Manifest.Name}";
    }
}
