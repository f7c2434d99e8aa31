namespace Anonymizer.Benchmarks;

/// <summary>The most bytes that are alive at once while a step runs: what full collections leave, asked for again and again.</summary>
internal static class LiveMemory
{
    public static long PeakOf(Action step)
    {
        var before = Live();
        var peak = before;
        var isRunning = true;
        var watcher = new Thread(() =>
        {
            while (Volatile.Read(ref isRunning))
            {
                peak = Math.Max(peak, Live());
            }
        });
        watcher.Start();
        step();
        Volatile.Write(ref isRunning, false);
        watcher.Join();

        return peak - before;
    }

    private static long Live()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        var collection = GC.GetGCMemoryInfo(GCKind.FullBlocking);

        return collection.HeapSizeBytes - collection.FragmentedBytes;
    }
}
