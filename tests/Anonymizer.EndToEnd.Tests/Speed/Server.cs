using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Diagnostics.NETCore.Client;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>What the running service takes of the machine.</summary>
internal sealed class Server(RunningApp app)
{
    private const string RuntimeEvents = "Microsoft-Windows-DotNETRuntime";
    private const long CollectNow = 0x800000;

    private static readonly Regex Heap = new("^dotnet_gc_last_collection_heap_size_bytes\\{[^}]*\\} (?<bytes>[0-9.E+]+)", RegexOptions.NonBacktracking | RegexOptions.Multiline);

    /// <summary>The load of the whole machine in the last minute.</summary>
    public static string Load => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    public TimeSpan Processor => Process.GetProcessById(app.ProcessId).TotalProcessorTime;

    public long Resident => Process.GetProcessById(app.ProcessId).WorkingSet64;

    /// <summary>The bytes that are alive after a full collection.</summary>
    public async Task<long> LiveAsync()
    {
        for (var round = 0; round < 2; round++)
        {
            using var session = await new DiagnosticsClient(app.ProcessId).StartEventPipeSessionAsync([new EventPipeProvider(RuntimeEvents, EventLevel.Informational, CollectNow)], requestRundown: false, circularBufferMB: 16, default);
            var reading = session.EventStream.CopyToAsync(Stream.Null);
            await Task.Delay(3000);
            await session.StopAsync(default);
            await reading;
        }

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = app.Address };
        var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        return (long)Heap.Matches(metrics).Sum(size => double.Parse(size.Groups["bytes"].Value, CultureInfo.InvariantCulture));
    }
}
