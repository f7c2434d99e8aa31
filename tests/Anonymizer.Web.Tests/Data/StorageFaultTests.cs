using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Audit;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Data;

public sealed class StorageFaultTests(StorageFaultTests.FaultyApp app) : IClassFixture<StorageFaultTests.FaultyApp>
{
    private const int MoreThanFit = 2_000;

    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task On_a_full_disk_a_step_is_refused_with_what_to_do_nothing_is_lost_and_work_goes_on_when_there_is_space()
    {
        var id = await InReviewAsync();
        app.Disk.IsFull = true;
        var (acknowledged, refusal) = await DecideUntilRefusedAsync(id);

        (refusal.StatusCode, await refusal.CodeAsync()).ShouldBe((HttpStatusCode.InsufficientStorage, "storage.full"));
        (await SequenceAsync(id)).ShouldBe(acknowledged);
        using var upload = await _client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), Forms.Of(AWordFile.With(string.Concat(Enumerable.Range(0, 2_000).Select(number => $"Word {number} ")))));
        app.Disk.IsFull = false;

        upload.StatusCode.ShouldBeOneOf(HttpStatusCode.InsufficientStorage, HttpStatusCode.Accepted);
        (await DecideAsync(id)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SequenceAsync(id)).ShouldBe(acknowledged + 1);
        await LedgerIsWholeAsync();
    }

    [Fact]
    public async Task On_a_read_only_disk_a_step_is_refused_and_what_was_stored_can_be_looked_at()
    {
        var id = await InReviewAsync();
        var before = await SequenceAsync(id);
        app.Disk.IsReadOnly = true;
        using var refused = await DecideAsync(id);
        using var verdicts = await _client.GetAsync(new Uri($"/api/v1/verdicts/{id}", UriKind.Relative));
        app.Disk.IsReadOnly = false;

        (refused.StatusCode, await refused.CodeAsync()).ShouldBe((HttpStatusCode.ServiceUnavailable, "storage.read-only"));
        verdicts.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SequenceAsync(id)).ShouldBe(before);
        await LedgerIsWholeAsync();
    }

    [Fact]
    public async Task While_something_else_writes_for_long_a_step_is_refused_with_what_to_do_and_can_be_repeated()
    {
        var id = await InReviewAsync();
        var before = await SequenceAsync(id);
        app.Disk.IsImpatient = true;

        await using (var other = new SqliteConnection($"Data Source={Path.Combine(app.Folder, "anonymizer.db")};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var held = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
            using var refused = await DecideAsync(id);
            (refused.StatusCode, await refused.CodeAsync()).ShouldBe((HttpStatusCode.ServiceUnavailable, "storage.busy"));
        }

        app.Disk.IsImpatient = false;
        (await DecideAsync(id)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SequenceAsync(id)).ShouldBe(before + 1);
        await LedgerIsWholeAsync();
    }

    [Fact]
    public async Task A_verdict_that_cannot_be_stored_as_detected_waits_and_is_detected_when_it_can()
    {
        app.Disk.IsReadOnly = true;
        using var refused = await _client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), Forms.Of(AWordFile.With($"{WebApp.Person} waits.")));
        app.Disk.IsReadOnly = false;
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        var again = await _client.UploadAsync(AWordFile.With($"{WebApp.Person} waits."));

        (await _client.SettledAsync(again.Id)).State.ShouldBe(VerdictState.Detected);
    }

    [Fact]
    public async Task When_the_disk_is_nearly_full_no_new_verdict_comes_in_and_what_was_begun_can_be_finished()
    {
        using var low = new LowApp();
        using var client = low.CreateApiClient();
        low.Floor(0);
        var id = (await client.UploadAsync(AWordFile.With($"{WebApp.Person} was begun."))).Id;
        await client.SettledAsync(id);
        low.Floor(int.MaxValue);

        using var refused = await client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), Forms.Of(AWordFile.With("Too late.")));
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        await low.ReviewAsync(id);
        using var released = await client.PostAsync(new Uri($"/api/v1/verdicts/{id}/releases", UriKind.Relative), null);

        (refused.StatusCode, await refused.CodeAsync()).ShouldBe((HttpStatusCode.InsufficientStorage, "storage.low"));
        (ready.StatusCode, (await ready.Content.ReadAsStringAsync()).Contains("nearly full", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.OK, true));
        released.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData(28, "storage.full")]
    [InlineData(122, "storage.full")]
    [InlineData(30, "storage.read-only")]
    [InlineData(2, null)]
    public void What_the_file_system_says_is_told_too(int number, string? code)
    {
        StorageFault.Of(new InvalidOperationException("outer", new IOException("inner", number)))?.Code.ShouldBe(code);
    }

    private async Task<Guid> InReviewAsync()
    {
        var id = (await _client.UploadAsync(AWordFile.With($"{WebApp.Person} sued, {Guid.CreateVersion7()}."))).Id;
        await _client.SettledAsync(id);
        (await _client.PostAsync(new Uri($"/api/v1/verdicts/{id}/review", UriKind.Relative), null)).EnsureSuccessStatusCode();

        return id;
    }

    private async Task<(int Acknowledged, HttpResponseMessage Refusal)> DecideUntilRefusedAsync(Guid id)
    {
        for (var acknowledged = await SequenceAsync(id); acknowledged < MoreThanFit; acknowledged++)
        {
            var answer = await DecideAsync(id);

            if (answer.StatusCode != HttpStatusCode.OK)
            {
                return (acknowledged, answer);
            }
        }

        throw new InvalidOperationException("The disk was never full.");
    }

    private Task<HttpResponseMessage> DecideAsync(Guid id) =>
        _client.PostAsJsonAsync($"/api/v1/verdicts/{id}/decisions", new { steps = new[] { new { action = "comment", mention = 1, text = new string('x', 300) } } });

    private async Task<int> SequenceAsync(Guid id)
    {
        await using var scope = app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Anonymizer.Web.Review.ReviewEventRow>().CountAsync(row => row.VerdictId == id);
    }

    private async Task LedgerIsWholeAsync() => (await app.Services.GetRequiredService<Door>().AskAsync(new VerifyLedger(), Actor.Service)).IsWhole.ShouldBeTrue();

    public class FaultyApp : WebApp
    {
        internal FaultyDisk Disk { get; } = new();

        protected override void Configure(IServiceCollection services) => services.ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(Disk));
    }

    private sealed class LowApp : WebApp
    {
        public void Floor(int megabytes) => Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<StorageOptions>>().Value.MinimumFreeMegabytes = megabytes;
    }
}
