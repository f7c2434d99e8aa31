using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>The database file of a service on SQLite.</summary>
internal sealed class SqliteUnderFaults(string file) : IFaultyDatabase
{
    public IEnumerable<(string Name, string Value)> Settings => [];

    public IReadOnlyList<string> Faults() =>
        [.. Ask("PRAGMA integrity_check", row => row.GetString(0)).Where(line => line != "ok"), .. Ask("PRAGMA foreign_key_check", row => $"{row.GetString(0)} points to no row of {row.GetString(2)}")];

    public IReadOnlyList<(Guid Verdict, int Number, string Hash)> Releases() => Ask(
        "SELECT VerdictId, Number, FileHash FROM Releases WHERE IsReleased = 1 AND VerdictId IS NOT NULL",
        row => (Guid.Parse(row.GetString(0)), int.Parse(row.GetString(1), CultureInfo.InvariantCulture), row.GetString(2)));

    private List<T> Ask<T>(string query, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Default Timeout=60");
        connection.Open();
        using var command = new SqliteCommand(query, connection);
        using var rows = command.ExecuteReader();
        var found = new List<T>();

        while (rows.Read())
        {
            found.Add(read(rows));
        }

        return found;
    }
}
