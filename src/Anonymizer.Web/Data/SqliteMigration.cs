using Anonymizer.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Data;

/// <summary>Brings a SQLite database to the newest schema, or leaves it as it was: a copy is migrated, and takes its place when it is done (decision 180).</summary>
/// <remarks>
/// Not every migration is one transaction (a table that is rebuilt is not), and EF's lock is a row: a service that is killed
/// leaves it behind, and the next one waits for it for ever. The lock here is the operating system's and goes with its process.
/// </remarks>
internal static class SqliteMigration
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <exception cref="DomainException">storage.in-use: another process has the database open.</exception>
    public static async Task RunAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        var original = database.Database.GetConnectionString()!;
        var file = database.Database.GetDbConnection().DataSource;
        var copy = $"{file}.migrating";
        await using var turn = await TurnAsync($"{copy}.lock", cancellationToken);

        if ((await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            Delete(copy);
            SqliteConnection.ClearPool(new SqliteConnection(original));
            await (File.Exists(file) ? CopyAsync(file, copy, cancellationToken) : Task.CompletedTask);
            database.Database.SetConnectionString($"Data Source={copy};Pooling=False");
            await database.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
            await database.Database.MigrateAsync(cancellationToken);
            await database.Database.CloseConnectionAsync();
            Replace(file, copy);
        }
    }

    /// <summary>Only who is alone with a database may take it out of write-ahead mode; that also plays its log into it, which must never meet the new file.</summary>
    private static async Task CopyAsync(string file, string copy, CancellationToken cancellationToken)
    {
        await using var alone = new SqliteConnection($"Data Source={file};Pooling=False;Default Timeout=10");
        await alone.OpenAsync(cancellationToken);
        await using var command = alone.CreateCommand();

        try
        {
            command.CommandText = "PRAGMA journal_mode=DELETE";
            await command.ExecuteScalarAsync(cancellationToken);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw new DomainException("storage.in-use", "The database is older than this program, and another process has it open: end that one, then start again. Nothing was changed.");
        }

        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Replace(string file, string copy)
    {
        using (var migrated = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            migrated.Flush(flushToDisk: true);
        }

        File.Move(copy, file, overwrite: true);
    }

    private static void Delete(string copy)
    {
        foreach (var part in new[] { copy, $"{copy}-wal", $"{copy}-shm", $"{copy}-journal" })
        {
            File.Delete(part);
        }
    }

    private static async Task<FileStream> TurnAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException taken) when (File.Exists(path) && StorageFault.Of(taken) is null)
            {
                await Task.Delay(Between, cancellationToken);
            }
        }
    }
}
