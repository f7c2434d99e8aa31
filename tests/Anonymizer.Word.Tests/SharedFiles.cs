using System.Diagnostics;

namespace Anonymizer.Word.Tests;

/// <summary>The folder of shared real files beside the repository; tests that need it are skipped without it.</summary>
internal static class SharedFiles
{
    /// <summary>The checkout's root.</summary>
    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);

            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Anonymizer.sln")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? string.Empty;
        }
    }

    public static string Folder(string name)
    {
        var shared = Path.Combine(Path.GetDirectoryName(Repository) ?? string.Empty, "shared", name);
        Assert.SkipUnless(Directory.Exists(shared), $"The folder ../shared/{name} is not there.");

        return shared;
    }

    public static IReadOnlyList<string> Documents(string name) => [.. Directory.GetFiles(Folder(name), "*.docx").Order(StringComparer.Ordinal)];

    /// <summary>Runs a shared Python tool; gives its exit code and output.</summary>
    public static (int Code, string Output) Run(string tool, params string[] arguments)
    {
        var script = Path.Combine(Folder("tools"), tool);
        Assert.SkipUnless(File.Exists("/usr/bin/python3") || File.Exists("/usr/local/bin/python3"), "python3 is not there.");
        using var process = Process.Start(new ProcessStartInfo("python3", [script, .. arguments]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        return (process.ExitCode, output);
    }
}
