using System.Diagnostics;
using System.Globalization;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Unread;
using Anonymizer.Core.Verification;
using Anonymizer.Word;

namespace Anonymizer.Benchmarks;

/// <summary>How far the memory of the child process that a server uses grows over what it held before it got a file: peak resident bytes, garbage and all. Linux only.</summary>
internal sealed class ChildMemory : IDisposable
{
    private const int WarmUps = 40;
    private readonly ChildProcessWord word = new(new ChildProcessOptions { Command = ["dotnet", typeof(ChildMemory).Assembly.Location, WordWorker.Argument], Timeout = TimeSpan.FromMinutes(10), CpuSeconds = 600, RetireAfterCpuSeconds = 600, IdleTimeout = TimeSpan.FromHours(1) });

    /// <summary>What the child held before it got the file that was measured.</summary>
    public long Before { get; private set; }

    /// <summary>Lets the child work until its code is compiled: that is no memory of a file.</summary>
    public void WarmUp(byte[] file)
    {
        for (var time = 0; time < WarmUps; time++)
        {
            Work(file, [], new ReleaseTerms(["Nobody"], []));
        }

        Thread.Sleep(TimeSpan.FromSeconds(1));
    }

    /// <summary>Reads and releases a file in the child.</summary>
    public void Work(byte[] file, IReadOnlyList<Replacement> replacements, ReleaseTerms terms)
    {
        word.ReadAsync(file, CancellationToken.None).GetAwaiter().GetResult();
        var result = word.ReleaseAsync(file, replacements, terms, UnreadRules.Default, CancellationToken.None).GetAwaiter().GetResult();

        if (result.File is null)
        {
            throw new InvalidOperationException("The verdict is refused: nothing to measure.");
        }
    }

    /// <summary>The growth while a file is read and released; the child must have worked before.</summary>
    public long PeakOf(byte[] file, IReadOnlyList<Replacement> replacements, ReleaseTerms terms)
    {
        var status = $"/proc/{ChildOf(Environment.ProcessId)}";
        Before = Resident(status, "VmRSS:");
        File.WriteAllText(status + "/clear_refs", "5");
        Work(file, replacements, terms);

        return Resident(status, "VmHWM:") - Before;
    }

    public void Dispose() => word.Dispose();

    private static int ChildOf(int parent) => Process.GetProcesses()
        .Select(process => process.Id)
        .Single(id => File.Exists($"/proc/{id}/stat") && ParentIn(File.ReadAllText($"/proc/{id}/stat")) == parent);

    private static int ParentIn(string stat) => int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);

    private static long Resident(string folder, string field) =>
        long.Parse(File.ReadLines(folder + "/status").Single(line => line.StartsWith(field, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
}
