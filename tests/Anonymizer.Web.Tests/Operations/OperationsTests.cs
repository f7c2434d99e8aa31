using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Web.Operations;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Tests.Operations;

public sealed class OperationsTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task The_page_of_those_who_run_it_says_how_the_service_is()
    {
        using var client = app.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With($"{WebApp.Person} sued."), "operated.docx");
        await client.SettledAsync(uploaded.Id);
        var door = app.Services.GetRequiredService<Door>();
        await door.AskAsync(new OpenReview(uploaded.Id), People.Trainer, TestContext.Current.CancellationToken);
        await door.TellAsync(new CompleteReview(uploaded.Id, AcceptRest: true), People.Trainer, TestContext.Current.CancellationToken);
        var broken = await client.UploadAsync("no Word file"u8.ToArray(), "broken.docx");
        await client.SettledAsync(broken.Id);

        var view = await door.AskAsync(new GetOperations(), People.Trainer with { Roles = [Role.Operator] }, TestContext.Current.CancellationToken);

        view.IsHealthy.ShouldBeTrue(string.Join(", ", view.Health.Where(line => !line.IsHealthy)));
        view.Health.Select(line => line.Name).ShouldBe(["database", "storage", "model", "disk", "keys", "jobs"], ignoreOrder: true);
        view.Queues.Single(queue => queue.Name == "release").ShouldSatisfyAllConditions(queue => queue.Depth.ShouldBe(1), queue => queue.Oldest!.Value.ShouldBeGreaterThan(TimeSpan.Zero));
        view.Hours.Count.ShouldBe(24);
        (view.Hours[^1].Uploaded, view.Hours[^1].Reviewed).ShouldBe((2, 1));
        view.Failures.ShouldHaveSingleItem().Count.ShouldBe(1);
        view.Latencies.Select(latency => latency.Kind).ShouldBeSubsetOf(["read", "change", "service", "parse", "infer", "redact"]);
        view.Latencies.Single(latency => latency.Kind == "change").ShouldSatisfyAllConditions(one => one.Count.ShouldBeGreaterThan(0), one => one.P95.ShouldBeGreaterThanOrEqualTo(one.Median), one => one.Errors.ShouldBe(0));
        view.Storage.Single(line => line.Name == "database").Bytes.ShouldBeGreaterThan(0);
        view.Jobs.Select(job => job.Name).ShouldContain("observation");
        view.Versions.Database.ShouldBe("Sqlite");
        JsonSerializer.Serialize(view).ShouldNotContain("Quillfeather");
    }

    [Fact]
    public async Task The_gauges_are_there_for_Prometheus_after_the_first_minute()
    {
        await app.Services.GetRequiredService<Door>().TellAsync(new ObserveOperations(), Actor.Service, TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<Door>().TellAsync(new ObserveQuality(), Actor.Service, TestContext.Current.CancellationToken);
        using var client = app.CreateApiClient();

        var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        metrics.ShouldContain("anonymizer_queue_depth{queue_name=\"review\"}");
        metrics.ShouldMatch("anonymizer_storage_free_bytes{} [1-9]");
    }

    [Fact]
    public async Task A_lost_key_ring_is_told_by_the_probe_with_what_to_do()
    {
        using var without = new AppWithoutKeys();
        using var client = without.CreateApiClient();

        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

        var checks = (await ready.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("checks").EnumerateArray();
        checks.Single(check => check.GetProperty("name").GetString() == "keys").ShouldSatisfyAllConditions(
            check => check.GetProperty("status").GetString().ShouldBe("Unhealthy"), check => check.GetProperty("description").GetString()!.ShouldContain("backup"));
    }

    private sealed class AppWithoutKeys : WebApp
    {
        protected override void Configure(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<KeyRingCheck>(_ => new KeyRingCheck(new NoKeys())));
    }

    private sealed class NoKeys : IDataProtectionProvider, IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) => this;

        public byte[] Protect(byte[] plaintext) => throw new System.Security.Cryptography.CryptographicException("No key.");

        public byte[] Unprotect(byte[] protectedData) => throw new System.Security.Cryptography.CryptographicException("No key.");
    }
}
