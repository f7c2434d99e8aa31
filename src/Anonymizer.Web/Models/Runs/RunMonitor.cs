using System.Diagnostics;

namespace Anonymizer.Web.Models.Runs;

/// <summary>The run at work in this process: how to cancel it, and how much memory it takes.</summary>
internal sealed class RunMonitor(IHostApplicationLifetime lifetime) : IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _cancel;
    private Guid? _id;
    private int? _processId;

    /// <summary>The most memory that its process took so far, in bytes.</summary>
    public long PeakMemory { get; private set; }

    /// <returns>Canceled when somebody cancels the run or the service ends.</returns>
    public CancellationToken Begin(Guid id)
    {
        lock (_gate)
        {
            _cancel?.Dispose();
            (_id, _cancel, _processId, PeakMemory) = (id, CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping), null, 0);

            return _cancel.Token;
        }
    }

    public void WorksIn(int processId) => _processId = processId;

    /// <summary>Null where it does not run here.</summary>
    public long? MemoryOf(Guid id)
    {
        if (_id != id || _processId is not { } processId)
        {
            return null;
        }

        try
        {
            using var process = Process.GetProcessById(processId);
            PeakMemory = Math.Max(PeakMemory, process.WorkingSet64);

            return process.WorkingSet64;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <returns>False where it does not run here.</returns>
    public bool Cancel(Guid id)
    {
        lock (_gate)
        {
            if (_id == id && _cancel is { } cancel)
            {
                cancel.Cancel();

                return true;
            }

            return false;
        }
    }

    public void End()
    {
        lock (_gate)
        {
            _cancel?.Dispose();
            (_id, _cancel, _processId) = (null, null, null);
        }
    }

    public void Dispose() => End();
}
