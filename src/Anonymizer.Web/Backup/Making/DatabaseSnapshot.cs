using Microsoft.Data.Sqlite;

namespace Anonymizer.Web.Backup.Making;

/// <summary>A copy of a SQLite database as it stood at one moment, made while others write (its online backup interface).</summary>
internal static class DatabaseSnapshot
{
    private const int Hash = 64;

    /// <summary>All pages in one step: a reader of the write-ahead log sees one moment, and stops nobody.</summary>
    public static async Task TakeAsync(string live, string copy, CancellationToken cancellationToken)
    {
        await using (var source = new SqliteConnection($"Data Source={live};Mode=ReadWrite;Pooling=False;Default Timeout=30"))
        await using (var target = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            await source.OpenAsync(cancellationToken);
            await target.OpenAsync(cancellationToken);
            source.BackupDatabase(target);
            await using var command = new SqliteCommand("PRAGMA journal_mode=DELETE", target); // one file, whole by itself
            await command.ExecuteScalarAsync(cancellationToken);
        }

        await using var file = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>What stands in a database.</summary>
    public static async Task<DatabaseFacts> FactsAsync(string file, CancellationToken cancellationToken)
    {
        await using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False;Default Timeout=30");
        await database.OpenAsync(cancellationToken);
        var tables = await ReadAsync(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '__EFMigrationsLock'", cancellationToken);
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var files = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var table in tables)
        {
            rows[table] = long.Parse((await ReadAsync(database, $"SELECT COUNT(*) FROM \"{table}\"", cancellationToken))[0], System.Globalization.CultureInfo.InvariantCulture);

            if ((await ReadAsync(database, $"SELECT name FROM pragma_table_info('{table}') WHERE name = 'FileHash'", cancellationToken)).Count > 0)
            {
                files.UnionWith(await ReadAsync(database, $"SELECT DISTINCT FileHash FROM \"{table}\" WHERE length(FileHash) = {Hash}", cancellationToken));
            }
        }

        return new DatabaseFacts((await ReadAsync(database, "SELECT MAX(MigrationId) FROM \"__EFMigrationsHistory\"", cancellationToken))[0], rows, files);
    }

    /// <summary>What is wrong with a database file; nothing for a whole one.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(string file, CancellationToken cancellationToken)
    {
        await using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync(cancellationToken);
        var whole = await ReadAsync(database, "PRAGMA integrity_check", cancellationToken);
        var alone = await ReadAsync(database, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check", cancellationToken);

        return [.. whole.Where(line => line != "ok"), .. alone.Select(table => $"rows of {table} point nowhere")];
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection database, string query, CancellationToken cancellationToken)
    {
        await using var command = new SqliteCommand(query, database);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var values = new List<string>();

        while (await reader.ReadAsync(cancellationToken))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}

/// <summary>What stands in a database.</summary>
/// <param name="Migration">The newest step of its schema.</param>
/// <param name="Rows">How many rows each table has.</param>
/// <param name="Files">The hashes of the stored files that it names.</param>
internal sealed record DatabaseFacts(string Migration, IReadOnlyDictionary<string, long> Rows, IReadOnlyCollection<string> Files);
