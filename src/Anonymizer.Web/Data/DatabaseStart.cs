using Anonymizer.Core;
using Anonymizer.Web.Data.Encryption;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Data;

/// <summary>Brings the database to the newest schema, and makes sure that the key ring opens it, before anything else of the service starts.</summary>
internal sealed class DatabaseStart(IServiceScopeFactory scopes, ILogger<DatabaseStart> log) : IHostedLifecycleService
{
    /// <exception cref="DomainException">storage.full, storage.read-only, storage.failed, storage.in-use: told in the log, too.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await MigrateAsync(cancellationToken);
            await UnlockAsync(cancellationToken);
        }
        catch (Exception fault) when ((fault as DomainException ?? StorageFault.Of(fault)) is { } told)
        {
            log.LogCritical("The service does not start: {Code} ({Fault}). {Message}", told.Code, StorageFault.NumberOf(fault), told.Message);
            throw told;
        }
        catch (KeyRingLostException lost)
        {
            log.LogCritical("The service does not start. {Message}", lost.Message);
            throw;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await (database is SqliteDbContext ? SqliteMigration.RunAsync(database, cancellationToken) : database.Database.MigrateAsync(cancellationToken));
    }

    /// <summary>In a scope of its own: the one that migrated stands on the copy.</summary>
    private async Task UnlockAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KeyRingCheck>().RunAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<ColumnRewriter>().KeyAllAsync(cancellationToken);
    }
}
