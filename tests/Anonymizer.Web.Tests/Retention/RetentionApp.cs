using System.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Data.Encryption;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Retention.Purging;
using Anonymizer.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Anonymizer.Web.Tests.Retention;

/// <summary>The service with a clock that can be set forward.</summary>
public sealed class RetentionApp : WebApp
{
    public static Actor Chief { get; } = new(Guid.Parse("00000000-0000-7000-8000-0000000000cc"), "chief@court.example", [Role.Administrator]);

    internal ShiftedTime Clock { get; } = new();

    internal Door Door => Services.GetRequiredService<Door>();

    /// <summary>A clock that jumps over the hour of the daily run would start it beside the run that a test starts.</summary>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        var scheduler = host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler().AsTask().GetAwaiter().GetResult();
        scheduler.UnscheduleJob(new TriggerKey("purge-daily")).AsTask().GetAwaiter().GetResult().ShouldBeTrue();

        return host;
    }

    protected override void Configure(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));

    /// <summary>Uploads, reviews and releases a verdict.</summary>
    public async Task<Guid> ReleasedAsync(byte[] file, string name = "verdict.docx", params (string Name, string Value)[] fields)
    {
        using var client = CreateApiClient();
        var uploaded = await client.UploadAsync(file, name, fields);
        (await client.SettledAsync(uploaded.Id)).FailureMessage.ShouldBeNull();
        await this.ReviewAsync(uploaded.Id);
        (await Door.AskAsync(new Web.Release.ReleaseVerdict(uploaded.Id), People.Trainer)).IsReleased.ShouldBeTrue();

        return uploaded.Id;
    }

    /// <summary>Starts a purge and waits for its end, and for the sweep of the files after it.</summary>
    internal async Task<PurgeReport> PurgeAsync(Guid? court = null)
    {
        var id = await Door.AskAsync(new StartPurge(court), Chief);
        var report = await Eventually.Async(async () => (await Door.AskAsync(new ListPurges(), People.Auditor)).Purges.Single(purge => purge.Id == id), purge => purge.EndedAt is not null);
        await SweptAsync();

        return report;
    }

    internal Task<int> SweptAsync() => Eventually.Async(
        async () =>
        {
            await using var scope = Services.CreateAsyncScope();

            return scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<DoomedFileRow>().Count();
        },
        left => left == 0);

    /// <summary>Do these words stand anywhere in the data folder, plain or in a column that the key ring opens? Stored files are encrypted; those are told by their number.</summary>
    public bool Holds(string words) => Opened().Any(text => text.Contains(words, StringComparison.Ordinal)) || Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);

        return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
    });

    /// <summary>Everything that is encrypted in the database, as who has the key ring reads it.</summary>
    private List<string> Opened()
    {
        using var scope = Services.CreateScope();
        var cipher = scope.ServiceProvider.GetRequiredService<ColumnCipher>();
        var tables = scope.ServiceProvider.GetRequiredService<ColumnRewriter>().Tables;
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "anonymizer.db")};Pooling=False");
        connection.Open();
        List<string> texts = [];

        foreach (var (table, column) in tables.SelectMany(table => table.Closed.Select(column => (table.Name, column))))
        {
            using var command = new SqliteCommand($"SELECT \"{column}\" FROM \"{table}\" WHERE \"{column}\" <> ''", connection);
            using var reader = command.ExecuteReader();

            while (reader.Read())
            {
                texts.Add(cipher.Open(reader.GetString(0), $"{table}.{column}"));
            }
        }

        return texts;
    }

    public int StoredFiles => Directory.Exists(Path.Combine(Folder, "files")) ? Directory.GetFiles(Path.Combine(Folder, "files"), "*", SearchOption.AllDirectories).Length : 0;
}
