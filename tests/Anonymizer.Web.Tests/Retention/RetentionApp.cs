using System.Text;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Retention.Purging;
using Anonymizer.Web.Tests.Support;
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

    /// <summary>Do these words stand anywhere in the data folder? Stored files are encrypted; those are told by their number.</summary>
    public bool Holds(string words) => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);

        return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
    });

    public int StoredFiles => Directory.Exists(Path.Combine(Folder, "files")) ? Directory.GetFiles(Path.Combine(Folder, "files"), "*", SearchOption.AllDirectories).Length : 0;
}
