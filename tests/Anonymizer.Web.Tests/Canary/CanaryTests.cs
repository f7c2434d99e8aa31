using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Anonymizer.Web.Tests.Canary;

/// <summary>No planted name is found anywhere but where somebody with the right asked for it. Each search is shown to find what is planted in its channel.</summary>
public sealed class CanaryTests(CanaryStory story) : IClassFixture<CanaryStory>
{
    private const string Leak = $"A leak: {Planted.AsALeak}.";

    [Fact]
    public void Logs_of_all_levels_hold_no_name()
    {
        story.App.Log.All.Count.ShouldBeGreaterThan(1_000);
        story.App.Log.All.Where(line => Planted.In(line).Count > 0).ShouldBeEmpty();
    }

    [Fact]
    public void Metrics_hold_no_name()
    {
        story.Metrics.ShouldContain("anonymizer_document_processed");
        Planted.In(story.Metrics).ShouldBeEmpty();
    }

    [Fact]
    public void Traces_hold_no_name()
    {
        story.App.Traces.Count.ShouldBeGreaterThan(20);
        story.App.Traces.Where(trace => Planted.In(trace).Count > 0).ShouldBeEmpty();
    }

    [Fact]
    public void Addresses_that_the_service_makes_hold_no_name()
    {
        story.Addresses.Count.ShouldBeGreaterThan(50);
        story.Addresses.Where(address => Planted.In(address).Count > 0).ShouldBeEmpty();
    }

    [Fact]
    public void Refusals_hold_no_name()
    {
        story.Problems.Count.ShouldBeGreaterThan(4);
        story.Problems.Where(problem => Planted.In(problem).Count > 0).ShouldBeEmpty();
    }

    [Fact]
    public void The_ledger_and_its_export_hold_no_name()
    {
        story.Ledger.ShouldContain("open-verdict-mapping");
        Planted.In(story.Ledger).ShouldBeEmpty();
    }

    [Fact]
    public void Webhooks_hold_no_name()
    {
        story.Receiver.Bodies.Count.ShouldBeGreaterThan(4);
        story.Receiver.Bodies.Where(body => Planted.In(body).Count > 0).ShouldBeEmpty();
    }

    [Fact]
    public void The_database_its_log_the_stored_files_and_the_runs_hold_no_name()
    {
        var files = Directory.GetFiles(story.App.Folder, "*", SearchOption.AllDirectories);

        files.ShouldContain(file => file.EndsWith("anonymizer.db-wal", StringComparison.Ordinal));
        files.ShouldContain(file => file.EndsWith("train.jsonl", StringComparison.Ordinal));
        Found(files).ShouldBeEmpty();
    }

    [Fact]
    public void Temporary_files_hold_no_name() => Found(Temporary()).ShouldBeEmpty();

    [Fact]
    public async Task A_leak_in_a_log_a_trace_a_figure_the_database_a_stored_or_a_temporary_file_would_be_found()
    {
        await using var app = new CanaryApp();
        using var client = app.CreateApiClient();
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("careless").LogTrace(new InvalidOperationException(Leak), "Could not.");
        using (var activity = new ActivitySource("careless").StartActivity("work"))
        {
            activity!.SetTag("name", Leak);
        }

        app.Services.GetRequiredService<IMeterFactory>().Create(Web.Observability.Meters.Name).CreateCounter<long>("anonymizer.careless").Add(1, new KeyValuePair<string, object?>("name", Planted.AsALeak));
        var temporary = Path.Combine(Path.GetTempPath(), $"canary-{Guid.CreateVersion7():N}.txt");
        await File.WriteAllTextAsync(temporary, Leak, Encoding.Unicode, TestContext.Current.CancellationToken);
        await new FileStore(Path.Combine(app.Folder, "files")).SaveAsync(Encoding.UTF8.GetBytes(Leak), TestContext.Current.CancellationToken);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(app.Folder, "anonymizer.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new SqliteCommand("INSERT INTO Courts (Id, Key, Name) VALUES ('0', '0', $name)", connection);
            command.Parameters.AddWithValue("$name", Leak);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            command.CommandText = "BEGIN; SELECT COUNT(*) FROM Courts"; // while somebody reads, nobody begins the log anew between two looks
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);

            Found(Directory.GetFiles(app.Folder, "*", SearchOption.AllDirectories), isLeak: true).Select(hit => hit.Split(':')[0]).Distinct().Count().ShouldBe(2);
        }

        app.Log.All.ShouldContain(line => Planted.In(line, isLeak: true).Count > 0);
        app.Traces.ShouldContain(trace => Planted.In(trace, isLeak: true).Count > 0);
        Planted.In(await client.GetStringAsync(new Uri("/metrics", UriKind.Relative)), isLeak: true).ShouldNotBeEmpty();
        Found(Temporary(), isLeak: true).ShouldContain(hit => hit.StartsWith(temporary, StringComparison.Ordinal));
        File.Delete(temporary);
    }

    /// <summary>What was written since the story began where programs leave what they need for a moment. A pipe has no length, and would be waited for.</summary>
    private IEnumerable<string> Temporary() => Directory
        .EnumerateFiles(Path.GetTempPath(), "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 6 })
        .Where(file => !file.StartsWith(story.App.Folder, StringComparison.Ordinal) && new FileInfo(file) is { Exists: true, Length: > 0 and < 50_000_000 } info && info.LastWriteTimeUtc >= story.Began);

    private static List<string> Found(IEnumerable<string> files, bool isLeak = false) => [.. files.SelectMany(file => Planted.In(BytesOf(file), isLeak).Select(word => $"{file}: {word}"))];

    private static byte[] BytesOf(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);

            return bytes.ToArray();
        }
        catch (IOException)
        {
            return []; // gone meanwhile
        }
    }
}
