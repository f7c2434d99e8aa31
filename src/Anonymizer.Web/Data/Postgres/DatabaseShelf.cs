using Npgsql;

namespace Anonymizer.Web.Data.Postgres;

/// <summary>Files as bytes in PostgreSQL, on connections of its own: a file is stored before the verdict that names it.</summary>
/// <remarks>Who stores a file and who deletes it, on whatever node, wait for each other by PostgreSQL's own lock of the hash.</remarks>
internal sealed class DatabaseShelf(NpgsqlDataSource database) : IFileShelf
{
    private const string Turn = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";

    public async Task<bool> HoldsAsync(string hash, CancellationToken cancellationToken)
    {
        await using var command = Command($"SELECT EXISTS (SELECT 1 FROM \"{StoredFileRow.Table}\" WHERE \"Hash\" = $1)", hash);

        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public Task PutAsync(string hash, byte[] bytes, CancellationToken cancellationToken) => InTurnAsync(
        hash,
        async connection =>
        {
            await using var command = new NpgsqlCommand($"INSERT INTO \"{StoredFileRow.Table}\" (\"Hash\", \"Content\") VALUES ($1, $2) ON CONFLICT (\"Hash\") DO UPDATE SET \"Content\" = excluded.\"Content\"", connection)
            {
                Parameters = { new() { Value = hash }, new() { Value = bytes } },
            };
            await command.ExecuteNonQueryAsync(cancellationToken);
        },
        cancellationToken);

    public async Task<byte[]> GetAsync(string hash, CancellationToken cancellationToken)
    {
        await using var command = Command($"SELECT \"Content\" FROM \"{StoredFileRow.Table}\" WHERE \"Hash\" = $1", hash);

        return await command.ExecuteScalarAsync(cancellationToken) as byte[] ?? throw new FileNotFoundException("The file is not in the database.", hash);
    }

    public Task RemoveUnlessAsync(string hash, Func<Task<bool>> isNeeded, CancellationToken cancellationToken) => InTurnAsync(
        hash,
        async connection =>
        {
            if (!await isNeeded())
            {
                await using var command = new NpgsqlCommand($"DELETE FROM \"{StoredFileRow.Table}\" WHERE \"Hash\" = $1", connection) { Parameters = { new() { Value = hash } } };
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        },
        cancellationToken);

    public IEnumerable<string> NotStartingWith(byte[] start)
    {
        using var command = Command($"SELECT \"Hash\" FROM \"{StoredFileRow.Table}\" WHERE substring(\"Content\" FROM 1 FOR length($1)) <> $1", start);
        using var rows = command.ExecuteReader();
        List<string> hashes = [];

        while (rows.Read())
        {
            hashes.Add(rows.GetString(0));
        }

        return hashes;
    }

    public void ForgetUnfinished(DateTimeOffset before)
    {
        // What was not committed is not there.
    }

    /// <summary>Only the database's own machine knows.</summary>
    public long FreeBytes() => long.MaxValue;

    public void Probe()
    {
        using var command = database.CreateCommand("SELECT pg_is_in_recovery()");

        if ((bool)command.ExecuteScalar()!)
        {
            throw new UnauthorizedAccessException("The database is a copy that only reads.");
        }
    }

    private NpgsqlCommand Command(string text, object value)
    {
        var command = database.CreateCommand(text);
        command.Parameters.Add(new NpgsqlParameter { Value = value });

        return command;
    }

    private async Task InTurnAsync(string hash, Func<NpgsqlConnection, Task> work, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var turn = new NpgsqlCommand(Turn, connection) { Parameters = { new() { Value = hash } } };
        await turn.ExecuteNonQueryAsync(cancellationToken);
        await work(connection);
        await transaction.CommitAsync(cancellationToken);
    }
}
