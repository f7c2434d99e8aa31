namespace Anonymizer.Word;

/// <summary>The limits of a child process that works on one Word file.</summary>
public sealed record ChildProcessOptions
{
    /// <summary>Wall time after which it is killed.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Processor time in seconds, if the machine has prlimit.</summary>
    public int CpuSeconds { get; init; } = 40;

    /// <summary>Managed memory in bytes.</summary>
    public long HeapBytes { get; init; } = 1L << 30;

    /// <summary>How many children may work at once.</summary>
    public int MaximumChildren { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>The command that runs the worker: by default this program itself with the argument word-worker.</summary>
    public IReadOnlyList<string> Command { get; init; } = OwnCommand();

    private static IReadOnlyList<string> OwnCommand()
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is not known.");
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";

        return isHost ? [program, Environment.GetCommandLineArgs()[0], WordWorker.Argument] : [program, WordWorker.Argument];
    }
}
