using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Anonymizer.Web.Data.Encryption;

/// <summary>Writes anew what is stored plain or under an older key. A few rows at a time, so that others can write in between; begun again, it goes on where it ended.</summary>
/// <remarks>It reads and writes the columns as they are stored: EF Core would open them. Rows are numbered by the database itself: SQLite by rowid, PostgreSQL by where a row lies (ctid), which is another one once it was written; it is not old any more then.</remarks>
internal sealed class ColumnRewriter(AppDbContext database, ColumnCipher cipher)
{
    private const int Batch = 200;

    private bool IsSqlite => database.Database.IsSqlite();

    private string Number => IsSqlite ? "rowid" : "ctid";

    public IReadOnlyList<StoredTable> Tables => StoredTable.Of(database.Model);

    /// <summary>How many rows of the table hold something old.</summary>
    public async Task<long> CountAsync(StoredTable table, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);

        try
        {
            await using var command = Command($"SELECT COUNT(*) FROM \"{table.Name}\" WHERE {table.OldCondition(isKeyedOnly: false)}");

            return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Keyed columns must be new before the first search: an old one would not be found.</summary>
    public async Task KeyAllAsync(CancellationToken cancellationToken)
    {
        foreach (var table in Tables.Where(table => table.Keyed.Count > 0))
        {
            await foreach (var _ in RewriteAsync(table, isKeyedOnly: true, cancellationToken))
            {
            }
        }
    }

    /// <summary>Gives, after each step, how many rows were written in it.</summary>
    /// <exception cref="UnreadableValueException">A value cannot be opened: nothing of its step is written.</exception>
    public async IAsyncEnumerable<int> RewriteAsync(StoredTable table, bool isKeyedOnly, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        object last = IsSqlite ? long.MinValue : new NpgsqlTypes.NpgsqlTid(0, 0);

        while (await StepAsync(table, last, isKeyedOnly, cancellationToken) is [.., var end] rows)
        {
            last = end.Number;

            yield return rows.Count;
        }
    }

    /// <summary>Takes what was overwritten out of the write-ahead log; as much of it as no reader holds.</summary>
    public async Task EmptyLogAsync(CancellationToken cancellationToken)
    {
        if (database.Database.IsSqlite())
        {
            await database.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
        }
    }

    /// <summary>One step, in its own transaction and turn.</summary>
    private async Task<List<StoredRow>> StepAsync(StoredTable table, object after, bool isKeyedOnly, CancellationToken cancellationToken)
    {
        using var turn = await database.TurnAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var rows = await ReadAsync(table, after, isKeyedOnly, cancellationToken);

        foreach (var row in rows)
        {
            await WriteAsync(table, row, isKeyedOnly, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);

        return rows;
    }

    private async Task<List<StoredRow>> ReadAsync(StoredTable table, object after, bool isKeyedOnly, CancellationToken cancellationToken)
    {
        List<string> columns = [.. isKeyedOnly ? [] : table.Closed, .. table.Keyed];
        await using var command = Command(
            $"SELECT {Number}, \"{string.Join("\", \"", columns)}\" FROM \"{table.Name}\" WHERE {Number} > @after AND ({table.OldCondition(isKeyedOnly)}) ORDER BY {Number} LIMIT {Batch}", ("@after", after));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<StoredRow> rows = [];

        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new StoredRow(reader.GetValue(0), [.. columns.Select((column, index) => (column, reader.IsDBNull(index + 1) ? null : reader.GetString(index + 1)))]));
        }

        return rows;
    }

    private async Task WriteAsync(StoredTable table, StoredRow row, bool isKeyedOnly, CancellationToken cancellationToken)
    {
        var texts = row.Values.Where(value => value.Stored is { Length: > 0 }).Select(value => (value.Column, Text: NewOf(table, value.Column, value.Stored!, isKeyedOnly))).ToList();
        var changes = texts.Select((text, index) => $"\"{text.Column}\" = @text{index}");
        await using var command = Command(
            $"UPDATE \"{table.Name}\" SET {string.Join(", ", changes)} WHERE {Number} = @number", [("@number", row.Number), .. texts.Select((text, index) => ($"@text{index}", (object)text.Text))]);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private string NewOf(StoredTable table, string column, string stored, bool isKeyedOnly)
    {
        var name = $"{table.Name}.{column}";

        return table.Keyed.Contains(column) ? cipher.KeyOf(stored) : isKeyedOnly ? stored : cipher.Close(cipher.Open(stored, name), name);
    }

    private DbCommand Command(string text, params (string Name, object Value)[] values)
    {
        var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        command.Transaction = database.Database.CurrentTransaction?.GetDbTransaction();
        var newest = cipher.NewestStarts();

        foreach (var (name, value) in values.Concat([("@newest0", newest[0]), ("@newest1", newest[1])]))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);

            if (value is NpgsqlTypes.NpgsqlTid)
            {
                ((Npgsql.NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Tid; // is not told by its value
            }

            command.Parameters.Add(parameter);
        }

        return command;
    }

    private sealed record StoredRow(object Number, IReadOnlyList<(string Column, string? Stored)> Values)
    {
        public override string ToString() => $"StoredRow({Number})";
    }
}
