namespace Anonymizer.Word;

/// <summary>The limits of the child processes that work on Word files.</summary>
public sealed record ChildProcessOptions
{
    /// <summary>What the court allows.</summary>
    public WordSettings Settings { get; init; } = WordSettings.Default;

    /// <summary>Wall time for one request, after which its child is killed.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Processor time in seconds that every request has, if the machine has prlimit.</summary>
    public int CpuSeconds { get; init; } = 40;

    /// <summary>Processor time in seconds after which a child is not asked again.</summary>
    public int RetireAfterCpuSeconds { get; init; } = 40;

    /// <summary>Requests after which a child is not asked again. Half of the processor time of the first two hundred goes into translating its code.</summary>
    public int RequestsPerChild { get; init; } = 2000;

    /// <summary>How long a child waits for a next request before it is ended.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How much less urgent than its parent a child is, where niceness is known: nobody waits for a file at a key.</summary>
    public int Niceness { get; init; } = 3;

    /// <summary>Managed memory in bytes.</summary>
    public long HeapBytes { get; init; } = 1L << 30;

    /// <summary>Managed memory in bytes after which young garbage is collected: less costs time, more lets garbage lie.</summary>
    public long YoungBytes { get; init; } = 2L << 20;

    /// <summary>How many children may work at once.</summary>
    public int MaximumChildren { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Tells how long a child has waited.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The command that runs the worker: by default this program itself with the argument word-worker.</summary>
    public IReadOnlyList<string> Command { get; init; } = OwnCommand();

    private static IReadOnlyList<string> OwnCommand()
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is not known.");
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";

        return isHost ? [program, Environment.GetCommandLineArgs()[0], WordWorker.Argument] : [program, WordWorker.Argument];
    }
}
