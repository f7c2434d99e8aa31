using System.Diagnostics;
using System.Globalization;

namespace Anonymizer.Word.Isolation;

/// <summary>The parent's end of one limited child process, which answers one request after another.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;
    private readonly Task noise;
    private int answers;

    private Child(Process process)
    {
        this.process = process;
        noise = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    /// <summary>It has answered before: what it dies of now may come from an earlier file.</summary>
    public bool IsUsed => answers > 0;

    public static Child Start(ChildProcessOptions options)
    {
        var command = Confinement.Prefix(options.CpuSeconds + options.RetireAfterCpuSeconds, niceness: options.Niceness).Concat(options.Command).ToList();
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment =
            {
                ["DOTNET_GCHeapHardLimit"] = options.HeapBytes.ToString("X", CultureInfo.InvariantCulture),
                ["DOTNET_gcServer"] = "0",
                ["DOTNET_gcConcurrent"] = "1",
                ["DOTNET_GCConserveMemory"] = "9",
                ["DOTNET_TieredPGO"] = "0",
                ["DOTNET_GCgen0size"] = options.YoungBytes.ToString("X", CultureInfo.InvariantCulture),
                ["DOTNET_DbgEnableMiniDump"] = "0",
            },
        };

        return new Child(Process.Start(start) ?? throw new InvalidOperationException("The worker could not be started."));
    }

    /// <returns>Its answer; null if it died.</returns>
    public async Task<WordAnswer?> AskAsync(WordRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await Frames.WriteAsync(process.StandardInput.BaseStream, request, cancellationToken);
            var answer = await Frames.ReadAsync<WordAnswer>(process.StandardOutput.BaseStream, cancellationToken);
            answers += answer is null ? 0 : 1;

            return answer;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>May it take another request, with all the processor time that a request is promised?</summary>
    public bool IsFit(ChildProcessOptions options) =>
        !process.HasExited && answers < options.RequestsPerChild && process.TotalProcessorTime.TotalSeconds < options.RetireAfterCpuSeconds;

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        _ = noise;
    }
}
