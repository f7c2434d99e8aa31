using System.Threading.Channels;
using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Encryption;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Anonymizer.Web.Encryption;

/// <summary>Encrypts everything again when asked to, and by itself what an older version stored plain: table by table, then the files. What it wrote stays written; begun once more, it goes on with the rest.</summary>
internal sealed partial class EncryptionWork(IServiceScopeFactory scopes, FileStore files, ColumnCipher cipher, IKeyManager keys, TimeProvider clock, ILogger<EncryptionWork> log) : BackgroundService
{
    private const int MostLooks = 300;

    private static readonly TimeSpan KeyLife = TimeSpan.FromDays(90);
    private static readonly TimeSpan LookPause = TimeSpan.FromMilliseconds(100);

    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public EncryptionProgress Progress { get; private set; } = EncryptionProgress.None;

    /// <param name="withNewKey">Makes a new key first.</param>
    public void Start(bool withNewKey)
    {
        if (_asked.Writer.TryWrite(withNewKey) && !Progress.IsRunning)
        {
            Progress = new EncryptionProgress(true, 0, null, null);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await IsAllClosedAsync(stoppingToken))
        {
            Start(withNewKey: false);
        }

        await foreach (var withNewKey in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            Progress = new EncryptionProgress(true, 0, null, null);
            var problem = withNewKey && !await TryAsync("new key", () => UseNewKeyAsync(stoppingToken)) ? "new key" : await RewriteAsync(stoppingToken);
            Progress = Progress with { IsRunning = false, EndedAt = clock.GetUtcNow(), Problem = problem };
            LogEnded(log, Progress.Written, problem ?? "none");
        }
    }

    private async Task<bool> IsAllClosedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<KeyRingCheck>().IsAllClosedAsync(cancellationToken);
    }

    /// <summary>Makes a key, and waits until Data Protection writes with it: it reads the ring anew beside whoever uses it.</summary>
    private async Task UseNewKeyAsync(CancellationToken cancellationToken)
    {
        var before = cipher.NewestStarts()[0];
        var now = clock.GetUtcNow();
        keys.CreateNewKey(now, now + KeyLife);

        for (var attempt = 0; cipher.NewestStarts()[0] == before; attempt++)
        {
            if (attempt == MostLooks)
            {
                throw new TimeoutException("The new key did not come into use.");
            }

            await Task.Delay(LookPause, clock, cancellationToken);
        }
    }

    /// <returns>What could not be opened, or null.</returns>
    private async Task<string?> RewriteAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rewriter = scope.ServiceProvider.GetRequiredService<ColumnRewriter>();

        foreach (var table in rewriter.Tables)
        {
            if (!await TryAsync(table.Name, () => RewriteAsync(rewriter, table, cancellationToken)))
            {
                return table.Name;
            }
        }

        return !await TryAsync("files", () => RewriteFilesAsync(cancellationToken)) ? "files"
            : await TryAsync("log", () => EndAsync(scope.ServiceProvider, cancellationToken)) ? null : "log";
    }

    /// <summary>What stood there was overwritten in its place (secure_delete); its copies in the write-ahead log go when that is emptied.</summary>
    private static async Task EndAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<ColumnRewriter>().EmptyLogAsync(cancellationToken);
        await services.GetRequiredService<KeyRingCheck>().MarkAllAsync(cancellationToken);
    }

    private async Task RewriteAsync(ColumnRewriter rewriter, StoredTable table, CancellationToken cancellationToken)
    {
        await foreach (var rows in rewriter.RewriteAsync(table, isKeyedOnly: false, cancellationToken))
        {
            Progress = Progress with { Written = Progress.Written + rows };
        }
    }

    private async Task RewriteFilesAsync(CancellationToken cancellationToken)
    {
        foreach (var hash in files.Old())
        {
            await files.EncryptAgainAsync(hash, cancellationToken);
            Progress = Progress with { Written = Progress.Written + 1 };
        }
    }

    private async Task<bool> TryAsync(string place, Func<Task> work)
    {
        try
        {
            await work();

            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogStopped(log, place, failure.GetType().Name);

            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Encrypted again: {Written} rows and files written, stopped at {Place}.")]
    private static partial void LogEnded(ILogger logger, long written, string place);

    [LoggerMessage(Level = LogLevel.Error, Message = "Encrypting again stopped at {Place}: {Failure}. What is there stays as it is. UnreadableValueException and InvalidDataException: it cannot be opened with this key ring.")]
    private static partial void LogStopped(ILogger logger, string place, string failure);
}
