using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Models.Runs;

/// <summary>Where the command line lies, and how it is started: with the lowest priority, so that whoever reviews meanwhile feels nothing.</summary>
internal sealed class TrainingProgram(IOptions<RunOptions> options)
{
    private static readonly string[] Nice = ["/usr/bin/nice", "/bin/nice"];

    /// <summary>Null where there is none.</summary>
    public string? File => options.Value.Program is { Length: > 0 } set ? Existing(set) : Places().Select(Existing).FirstOrDefault(file => file is not null);

    public ProcessStartInfo? Start(IEnumerable<string> arguments)
    {
        if (File is not { } file)
        {
            return null;
        }

        string[] command = [.. Nice.Where(System.IO.File.Exists).Take(1).SelectMany(nice => new[] { nice, "-n", "19" }), .. file.EndsWith(".dll", StringComparison.Ordinal) ? [Dotnet, file] : new[] { file }, .. arguments];

        return new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
    }

    private static string Dotnet => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    /// <summary>Beside the service as it is published, and where a checkout is built to.</summary>
    private static IEnumerable<string> Places()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

        yield return Path.Combine(folder.FullName, "cli", "anonymizer.dll");

        if (folder.Parent?.Parent is { } built)
        {
            yield return Path.Combine(built.FullName, "Anonymizer.Cli", folder.Name, "anonymizer.dll");
        }
    }

    private static string? Existing(string file) => System.IO.File.Exists(file) ? Path.GetFullPath(file) : null;
}
