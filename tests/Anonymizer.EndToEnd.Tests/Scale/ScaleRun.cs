using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Anonymizer.EndToEnd.Tests.Speed;

namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>One process alone, then two web nodes and three workers that are killed with their database meanwhile: what is lost, what is done twice, what a verdict costs.</summary>
internal static class ScaleRun
{
    private const string OtherModel = "2026.11.26-2";
    private const int MostAlone = 60;

    /// <param name="arguments">How many judgments (200), the seconds between two kills (20), and the seed of the moments.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var numbers = arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToList();
        var (count, between, seed) = (numbers.ElementAtOrDefault(0) is > 0 and var n ? n : 200, numbers.ElementAtOrDefault(1) is > 0 and var b ? b : 20, numbers.ElementAtOrDefault(2) is > 0 and var s ? s : 7);

        if (!PostgresServer.IsHere)
        {
            Console.WriteLine(PostgresServer.Missing);

            return 2;
        }

        var files = Judgments.Take(count);
        SpeedRun.Say("judgments", $"{count}, {(Judgments.AreShared ? "of ../shared" : "made up")}, {files.Sum(file => file.LongLength) / count / 1024} KB each");
        await AloneAsync([.. files.Take(MostAlone)]);

        return await TogetherAsync(files, TimeSpan.FromSeconds(between), seed) ? 0 : 1;
    }

    private static async Task AloneAsync(IReadOnlyList<byte[]> files)
    {
        await using var court = await ScaleCourt.StartAsync(webs: 1, workers: 0);
        var clerk = new BulkClerk(court);
        var (began, before) = (Stopwatch.GetTimestamp(), Processors.SecondsOf(court.Webs[0].ProcessId));
        await clerk.UploadAsync(files);
        await clerk.DetectedAsync();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        SpeedRun.Say("one process alone, one verdict at a time", string.Create(
            CultureInfo.InvariantCulture, $"{files.Count} read in {seconds:f0} s, {files.Count / seconds * 3600:f0} an hour, {(Processors.SecondsOf(court.Webs[0].ProcessId) - before) / files.Count:f2} s of processor each"));
    }

    private static async Task<bool> TogetherAsync(IReadOnlyList<byte[]> files, TimeSpan between, int seed)
    {
        await using var court = await ScaleCourt.StartAsync(webs: 2, workers: 3);
        SpeedRun.Say("a model promoted on one node is in use on all after", await SwitchAsync(court));
        var (clerk, breaker) = (new BulkClerk(court), new Breaker(court, seed, between));
        using var end = new CancellationTokenSource();
        var breaking = breaker.WorkAsync(end.Token);
        var began = Stopwatch.GetTimestamp();
        var ids = await clerk.UploadAsync(files);
        SpeedRun.Say("stored", string.Create(CultureInfo.InvariantCulture, $"{ids.Distinct().Count()} after {Stopwatch.GetElapsedTime(began).TotalSeconds:f0} s"));
        await clerk.DetectedAsync();
        var read = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var refused = await clerk.ReleaseAsync(ids);
        await end.CancelAsync();
        await breaking;
        var released = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await QuietAsync(court);
        var faults = await FaultsAsync(court, files.Count, refused.Count);
        SpeedRun.Say("two web nodes, three workers", string.Create(
            CultureInfo.InvariantCulture, $"{files.Count} read after {read:f0} s ({files.Count / read * 3600:f0} an hour, {files.Count / read * 1200:f0} a worker), released after {released:f0} s; {breaker.WorkerKills} workers and {breaker.DatabaseKills} times the database killed, {clerk.Repeated} calls sent again, {clerk.Broken} of them answered with 500"));
        SpeedRun.Say("database", await SizesAsync(court.Database));
        SpeedRun.Say("refused by the service itself", refused.Count);
        SpeedRun.Say("lost or done twice", faults.Count);

        foreach (var line in refused.Take(5).Concat(faults))
        {
            Console.WriteLine($"  {line}");
        }

        return faults.Count == 0;
    }

    /// <summary>What was done for verdicts that are released already ends by itself, soon.</summary>
    public static async Task QuietAsync(ScaleCourt court)
    {
        for (var attempt = 0; attempt < 240 && await court.Database.CountAsync("SELECT (SELECT count(*) FROM \"Leases\") + (SELECT count(*) FROM qrtz_triggers WHERE trigger_group = 'chunks')") > 0; attempt++)
        {
            await Task.Delay(500);
        }
    }

    public static async Task<IReadOnlyList<string>> FaultsAsync(ScaleCourt court, int sent, int refused)
    {
        using var client = court.ClientOf(0);
        var ledger = await client.GetFromJsonAsync<System.Text.Json.JsonElement>(new Uri("/api/v1/audit/verification", UriKind.Relative));

        return [.. await new EffectCheck(court.Database).FaultsAsync(sent, refused), .. ledger.GetProperty("isWhole").GetBoolean() ? Array.Empty<string>() : ["the ledger is broken"]];
    }

    /// <summary>Promotes a model that lies on the first node alone, and waits for all the others.</summary>
    public static async Task<string> SwitchAsync(ScaleCourt court)
    {
        court.Webs[0].AddModel(OtherModel);
        using var client = court.ClientOf(0);
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsJsonAsync(new Uri($"/api/v1/models/{OtherModel}/promotion", UriKind.Relative), new { reason = "to see how long it takes" });
        answer.EnsureSuccessStatusCode();

        while (!court.Nodes.All(node => node.ActiveModel.Contains(OtherModel, StringComparison.Ordinal)))
        {
            await Task.Delay(50);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(began).TotalSeconds:f1} s");
    }

    private static async Task<string> SizesAsync(PostgresServer database)
    {
        var whole = await database.CountAsync("SELECT pg_database_size(current_database()) / 1048576");
        var largest = await database.AskAsync(
            """
            SELECT relname::text, pg_total_relation_size(relid) / 1024, pg_indexes_size(relid) / 1024, n_live_tup
            FROM pg_stat_user_tables ORDER BY 2 DESC LIMIT 12
            """,
            row => string.Create(CultureInfo.InvariantCulture, $"{row.GetString(0)} {row.GetInt64(1)} KB, {row.GetInt64(2)} of it indexes, {row.GetInt64(3)} rows"));

        return string.Create(CultureInfo.InvariantCulture, $"{whole} MB, of it {string.Join("; ", largest)}; {Processors.SecondsOfAll(database.ProcessId):f0} s of processor since it was last started");
    }
}
