using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Anonymizer.Web.Data;

/// <summary>Durable and forgetful: a commit survives power loss, and erased text leaves no copy in free pages.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA busy_timeout=10000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = CommandOn(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = CommandOn(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand CommandOn(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Pragmas;

        return command;
    }
}
