using System.Diagnostics;
using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>Finds Chromium, or installs it where that is possible, or says why there is none.</summary>
internal static class Browser
{
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<string?> Path = new(FindOrInstall);

    public const string Missing = "No Chromium: none is installed, and neither the package manager nor Playwright could install one.";

    public static bool IsThere => Path.Value is not null;

    public static Task<IBrowser> StartAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path.Value is "" ? null : Path.Value, Args = Quiet });

    /// <summary>A path, "" for the one that Playwright keeps itself, or null.</summary>
    private static string? FindOrInstall()
    {
        if (Known.FirstOrDefault(File.Exists) is { } found)
        {
            return found;
        }

        if (OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            Run("/bin/sh", "-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium");
        }

        return Known.FirstOrDefault(File.Exists) ?? (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0 ? "" : null);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit(TimeSpan.FromMinutes(5));
    }
}
