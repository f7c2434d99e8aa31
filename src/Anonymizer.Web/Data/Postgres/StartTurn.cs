using Npgsql;

namespace Anonymizer.Web.Data.Postgres;

/// <summary>Nodes that start at the same time start one after another: who is first makes the schema, the keys, the first administrator and the shipped policy.</summary>
/// <remarks>By a lock of PostgreSQL's that goes with its connection, so that a node which is killed meanwhile holds up nobody.</remarks>
internal sealed class StartTurn(NpgsqlDataSource database) : IHostedLifecycleService, IAsyncDisposable
{
    private const long Key = 0x616E6F6E796D; // "anonym"

    private NpgsqlConnection? _connection;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        _connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", _connection) { CommandTimeout = 0, Parameters = { new() { Value = Key } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A connection that goes back to its pool gives its locks back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _connection, null) is { } connection)
        {
            await connection.DisposeAsync();
        }
    }
}
