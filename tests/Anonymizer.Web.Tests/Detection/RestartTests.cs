using Anonymizer.Core.Detection;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Detection;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Anonymizer.Web.Tests.Detection;

public sealed class RestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("anonymizer-restart-").FullName;

    [Fact]
    public async Task A_verdict_that_waited_when_the_service_ended_is_detected_after_the_next_start()
    {
        Guid id;

        using (var before = new AppWithoutModel(_folder))
        {
            using var client = before.CreateApiClient();
            id = (await client.UploadAsync(AWordFile.With($"{WebApp.Person} waited."))).Id;
        }

        using var after = new NextRun(_folder);
        using var next = after.CreateApiClient();

        var verdict = await next.SettledAsync(id);

        verdict.State.ShouldBe(VerdictState.Detected);
        verdict.Mentions.ShouldBe(1);
    }

    /// <summary>What it works with is taken from under it when the service has waited long enough: that is no fault of the verdict.</summary>
    [Fact]
    public async Task A_verdict_that_the_end_of_the_service_cut_is_read_at_the_next_start()
    {
        Guid id;

        using (var ending = new EndingApp(_folder))
        {
            using var client = ending.CreateApiClient();
            var ended = new TaskCompletionSource();
            ending.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped.Register(ended.SetResult);
            id = (await client.UploadAsync(AWordFile.With($"{WebApp.Person} was cut."))).Id;
            await ended.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        }

        using var after = new NextRun(_folder);
        using var next = after.CreateApiClient();

        (await next.SettledAsync(id)).State.ShouldBe(VerdictState.Detected);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class NextRun(string folder) : WebApp(folder);

    /// <summary>Asked to end while it reads, and with a model that is gone by then.</summary>
    private sealed class EndingApp(string folder) : WebApp(folder)
    {
        protected override void Configure(IServiceCollection services) =>
            services.Replace(ServiceDescriptor.Singleton<IModelSource>(provider => new GoneModel(provider.GetRequiredService<IHostApplicationLifetime>())));
    }

    private sealed class GoneModel(IHostApplicationLifetime lifetime) : IModelSource
    {
        public string ActiveVersion => "test-1";

        public IRecognizer Load(string version)
        {
            lifetime.StopApplication();

            throw new InvalidOperationException("For the test.");
        }
    }
}
