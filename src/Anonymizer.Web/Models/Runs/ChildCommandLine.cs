using System.Diagnostics;
using Anonymizer.Core;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Runs the command line as a child process.</summary>
internal sealed class ChildCommandLine(TrainingProgram program) : ICommandLine
{
    public bool IsThere => program.File is not null;

    public async Task RunAsync(IReadOnlyList<string> arguments, Func<int, DateTimeOffset, Task> started, CancellationToken cancellationToken)
    {
        using var process = Start(arguments);
        var last = "";
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => last = line.Data is { Length: > 0 } said ? said : last;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        try
        {
            await (StartOf(process) is { } start ? started(process.Id, start) : Task.CompletedTask);
            await process.WaitForExitAsync(cancellationToken);
        }
        catch
        {
            await KillAsync(process);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw Refusal(last, process.ExitCode);
        }
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        var start = program.Start(arguments) ?? throw Missing();

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw Missing();
        }
    }

    /// <summary>Null where it is over already.</summary>
    private static DateTimeOffset? StartOf(Process process)
    {
        try
        {
            return process.StartTime;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task KillAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    private static DomainException Missing() => new("run.no-program", "There is no training program: put the command line into cli/ beside the service, or name it in the setting Training:Program.");

    /// <summary>A command that refuses says why in its last line: "anonymizer: message [code]".</summary>
    private static DomainException Refusal(string line, int exitCode)
    {
        var (open, start) = (line.LastIndexOf('['), line.IndexOf(':', StringComparison.Ordinal) + 1);

        return line.StartsWith("anonymizer:", StringComparison.Ordinal) && line.EndsWith(']') && open > start
            ? new DomainException(line[(open + 1)..^1], line[start..open].Trim())
            : new DomainException("run.crashed", $"The training program ended without saying why (exit code {exitCode}): the machine may lack memory. The run can be resumed.");
    }
}
