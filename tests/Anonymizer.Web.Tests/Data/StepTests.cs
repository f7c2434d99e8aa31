using Anonymizer.Web.Data;
using Anonymizer.Web.Tests.Backup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Data;

/// <summary>Each of the newest steps of the schema, up and down again, on a database that has rows in every table.</summary>
public sealed class StepTests(BackupApp app) : IClassFixture<BackupApp>, IDisposable
{
    private const int Steps = 3;
    private const int Rows = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("anonymizer-steps-").FullName;

    private string Database => Path.Combine(_folder, "anonymizer.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_stands_in_a_database_is_there_after_the_step_up_and_after_the_step_back()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;
        var steps = database.GetMigrations().ToList();
        database.SetConnectionString($"Data Source={Database};Pooling=False");

        foreach (var (before, after) in steps.Zip(steps.Skip(1)).TakeLast(Steps))
        {
            File.Delete(Database);
            await ToAsync(database, before);
            Fill();
            var columns = Tables().ToDictionary(table => table, ColumnsOf);
            var old = columns.SelectMany(table => Read(table.Key, table.Value)).ToList();
            old.Count.ShouldBeGreaterThanOrEqualTo(columns.Count * Rows, "a row in every table");

            await ToAsync(database, after);
            var kept = columns.Where(table => Tables().Contains(table.Key)).ToDictionary(table => table.Key, table => (IReadOnlyList<string>)[.. table.Value.Intersect(ColumnsOf(table.Key))]);
            columns.Sum(table => table.Value.Count - kept.GetValueOrDefault(table.Key, []).Count).ShouldBe(0, $"{after} takes columns away");
            kept.SelectMany(table => Read(table.Key, table.Value)).ShouldBe(old, after);
            (Ask("PRAGMA integrity_check"), Ask("SELECT COUNT(*) FROM pragma_foreign_key_check")).ShouldBe(("ok", "0"), after);

            await ToAsync(database, before);
            Tables().ShouldBe(columns.Keys);
            columns.SelectMany(table => Read(table.Key, ColumnsOf(table.Key))).ShouldBe(old, $"back from {after}");
            (Ask("PRAGMA integrity_check"), Ask("SELECT COUNT(*) FROM pragma_foreign_key_check")).ShouldBe(("ok", "0"), after);
        }
    }

    private static async Task ToAsync(DatabaseFacade database, string step)
    {
        await database.GetService<IMigrator>().MigrateAsync(step, TestContext.Current.CancellationToken);
        await database.CloseConnectionAsync();
    }

    /// <summary>The same number in all columns of a row: so a row of one table points to the row of that number in another.</summary>
    private void Fill()
    {
        foreach (var table in Tables())
        {
            foreach (var number in Enumerable.Range(1, Rows))
            {
                var values = Columns(table).Select(column => column.Type switch
                {
                    "INTEGER" => $"{(column.Name == "End" ? number + 1 : number)}",
                    "REAL" => $"{number}.5",
                    "BLOB" => $"X'0{number}'",
                    _ => $"'00000000-0000-7000-8000-{number:D12}'",
                });
                Ask($"PRAGMA foreign_keys=OFF; INSERT INTO \"{table}\" (\"{string.Join("\", \"", ColumnsOf(table))}\") VALUES ({string.Join(", ", values)})");
            }
        }

        Ask("SELECT COUNT(*) FROM pragma_foreign_key_check").ShouldBe("0");
    }

    private List<string> Tables() => List("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__EF%' ORDER BY name");

    private List<string> ColumnsOf(string table) => [.. Columns(table).Select(column => column.Name)];

    private List<(string Name, string Type)> Columns(string table) =>
        [.. List($"SELECT name || ' ' || type FROM pragma_table_info('{table}') ORDER BY name").Select(column => column.Split(' ')).Select(parts => (parts[0], parts[1]))];

    private IEnumerable<string> Read(string table, IReadOnlyList<string> columns) =>
        List($"SELECT {string.Join(" || '|' || ", columns.Select(column => $"quote(\"{column}\")"))} FROM \"{table}\" ORDER BY 1").Select(row => $"{table}: {row}");

    private string Ask(string query) => List(query) is [var first, ..] ? first : "";

    private List<string> List(string query)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(query, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();

        while (reader.Read())
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }
}
