using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Anonymizer.Web.Data;

/// <summary>Durable and forgetful: a commit survives power loss, and erased text leaves no copy in free pages.</summary>
/// <remarks>A pooled connection is opened for every query and keeps its settings, so it is told only once.</remarks>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA busy_timeout=10000;";
    private const string WriteAhead = "PRAGMA journal_mode=WAL;";

    private readonly ConditionalWeakTable<sqlite3, object> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!IsNew(connection))
        {
            return;
        }

        using var command = CommandOn(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!IsNew(connection))
        {
            return;
        }

        await using var command = CommandOn(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private bool IsNew(DbConnection connection) => connection is not SqliteConnection { Handle: { } handle } || _told.TryAdd(handle, handle);

    /// <summary>
    /// Entity Framework asks whether a database exists on a connection that only reads: one that a killed service left out of
    /// write-ahead mode is not to be changed there.
    /// </summary>
    private static DbCommand CommandOn(DbConnection connection)
    {
        var command = connection.CreateCommand();
        var reads = new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
        command.CommandText = reads ? Pragmas : WriteAhead + Pragmas;

        return command;
    }
}
