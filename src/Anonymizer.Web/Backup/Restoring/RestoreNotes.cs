using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Backup.Restoring;

/// <summary>At the first start on restored data, once the database is of this version.</summary>
internal sealed class RestoreNotes(BackupPlaces places, Door door, ILogger<RestoreNotes> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (RestoreSwap.Read(RestoreSwap.DoneIn(places)) is { } done)
        {
            await door.TellAsync(new NoteRestore(done.MadeAt), Actor.Service, cancellationToken);
            File.Delete(RestoreSwap.DoneIn(places));
            log.LogWarning("The data were restored from backup {Name}.", done.Name);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
