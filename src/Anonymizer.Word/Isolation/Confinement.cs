using System.Diagnostics;
using System.Globalization;

namespace Anonymizer.Word.Isolation;

/// <summary>The commands that go before a child's own, as far as the machine has them: a processor limit, no network, and less urgency.</summary>
internal static class Confinement
{
    private static readonly Lazy<string?> Limiter = new(() => Find("prlimit"));
    private static readonly Lazy<string?> Nice = new(() => Find("nice"));
    private static readonly Lazy<string[]> NoNetwork = new(FindNoNetwork);

    /// <param name="cpuSeconds">Processor time that it may use.</param>
    /// <param name="addressBytes">Address space that it may use; null for no limit, since a .NET process reserves far more than it uses.</param>
    /// <param name="niceness">How much less urgent than its parent it is.</param>
    public static IReadOnlyList<string> Prefix(int cpuSeconds, long? addressBytes = null, int niceness = 0) =>
    [
        .. Nice.Value is { } nice && niceness > 0 ? new[] { nice, "-n", niceness.ToString(CultureInfo.InvariantCulture) } : [],
        .. NoNetwork.Value,
        .. Limiter.Value is { } limiter ? new[] { limiter, string.Create(CultureInfo.InvariantCulture, $"--cpu={cpuSeconds}"), "--core=0" } : [],
        .. Limiter.Value is not null && addressBytes is { } bytes ? new[] { string.Create(CultureInfo.InvariantCulture, $"--as={bytes}") } : [],
    ];

    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private static string[] FindNoNetwork()
    {
        if (!OperatingSystem.IsLinux() || Find("unshare") is not { } unshare)
        {
            return [];
        }

        string[][] ways = [[unshare, "--net"], [unshare, "--user", "--map-root-user", "--net"]];

        return Array.Find(ways, Works) ?? [];
    }

    private static bool Works(string[] way)
    {
        using var probe = Process.Start(new ProcessStartInfo(way[0], [.. way[1..], "true"]) { RedirectStandardError = true, RedirectStandardOutput = true });

        return probe is not null && probe.WaitForExit(TimeSpan.FromSeconds(5)) && probe.ExitCode == 0;
    }
}
