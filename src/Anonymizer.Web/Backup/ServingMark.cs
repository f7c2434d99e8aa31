using Anonymizer.Core;
using Anonymizer.Web.Data;

namespace Anonymizer.Web.Backup;

/// <summary>Says, for as long as the process lives, that a service works with the data: a lock of the operating system's on a file beside them, shared by those who serve.</summary>
internal sealed class ServingMark(BackupPlaces places) : IHostedLifecycleService, IDisposable
{
    private const string Name = ".serving";

    private FileStream? _mark;

    /// <summary>For whoever puts other data in their place; until the answer is disposed of nobody begins to serve.</summary>
    /// <exception cref="DomainException">backup.in-use.</exception>
    public static IDisposable TakeAlone(string data)
    {
        try
        {
            return new FileStream(Path.Combine(data, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(Path.Combine(data, Name)))
        {
            throw InUse();
        }
    }

    public static DomainException InUse() => new("backup.in-use", "The service works with these data: end it, then restore. Nothing was changed.");

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _mark = new FileStream(Path.Combine(StorageOptions.Make(places.Data), Name), FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _mark?.Dispose();
}
