using Anonymizer.EndToEnd.Tests.Scale;

namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>A PostgreSQL database of its own under a service that is killed.</summary>
internal sealed class PostgresUnderFaults(PostgresServer server) : IFaultyDatabase
{
    public IEnumerable<(string Name, string Value)> Settings => [("Storage__Postgres", server.Connection)];

    /// <summary>Every index is held against its table by PostgreSQL's own check; foreign keys it never leaves unchecked.</summary>
    public IReadOnlyList<string> Faults()
    {
        try
        {
            Ask("CREATE EXTENSION IF NOT EXISTS amcheck", _ => 0);
            Ask("SELECT bt_index_check(index.indexrelid, true) FROM pg_index AS index JOIN pg_class AS class ON class.oid = index.indexrelid JOIN pg_am AS method ON method.oid = class.relam WHERE method.amname = 'btree' AND class.relpersistence <> 't' AND index.indisvalid", _ => 0);

            return Ask("SELECT conname FROM pg_constraint WHERE NOT convalidated", row => $"{row.GetString(0)} is not checked");
        }
        catch (Npgsql.PostgresException broken)
        {
            return [$"PostgreSQL says {broken.SqlState}: {broken.MessageText}"];
        }
    }

    public IReadOnlyList<(Guid Verdict, int Number, string Hash)> Releases() => Ask(
        """SELECT "VerdictId", "Number", "FileHash" FROM "Releases" WHERE "IsReleased" AND "VerdictId" IS NOT NULL""",
        row => (row.GetGuid(0), row.GetInt32(1), row.GetString(2)));

    private List<T> Ask<T>(string query, Func<Npgsql.NpgsqlDataReader, T> read) => server.AskAsync(query, read).GetAwaiter().GetResult();
}
