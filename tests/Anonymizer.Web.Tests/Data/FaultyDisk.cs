using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Anonymizer.Web.Tests.Data;

/// <summary>Makes SQLite answer as it does on a disk that is full or read-only: the errors are its own.</summary>
internal sealed class FaultyDisk : DbConnectionInterceptor
{
    public bool IsFull { get; set; }

    public bool IsReadOnly { get; set; }

    /// <summary>Nobody waits long for somebody else who writes.</summary>
    public bool IsImpatient { get; set; }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ((SqliteConnection)connection).DefaultTimeout = IsImpatient ? 1 : 30;
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count={(IsFull ? 1 : 1_000_000_000)}; PRAGMA query_only={(IsReadOnly ? 1 : 0)}; PRAGMA busy_timeout={(IsImpatient ? 1 : 10_000)}"; // 1: as many as there are
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
