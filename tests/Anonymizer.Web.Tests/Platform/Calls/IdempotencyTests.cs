using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Web.Data;
using Anonymizer.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Platform.Calls;

public sealed class IdempotencyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("anonymizer-calls-").FullName;
    private readonly Run _app;
    private readonly HttpClient _client;

    public IdempotencyTests()
    {
        _app = new Run(_folder);
        _client = _app.CreateApiClient();
    }

    [Fact]
    public async Task A_call_that_is_sent_again_has_one_effect_and_the_same_answer()
    {
        var id = await UploadedAsync("Once.");

        using var first = await ReportAsync(_client, id, "key 1", "The minutes name a child.");
        using var second = await ReportAsync(_client, id, "key 1", "The minutes name a child.");

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created));
        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (first.Headers.Contains("Idempotency-Replayed"), second.Headers.GetValues("Idempotency-Replayed").Single()).ShouldBe((false, "true"));
        (await ProblemsAsync(_client, id)).ShouldBe(1);
    }

    [Fact]
    public async Task A_long_answer_is_kept_short_and_given_again_byte_for_byte()
    {
        var id = await UploadedAsync(string.Join('\n', Enumerable.Range(0, 100).Select(number => $"{WebApp.Person} spoke {number} times.")));
        await _client.SettledAsync(id);

        var (first, second) = (await OpenAsync(id), await OpenAsync(id));

        first.Length.ShouldBeGreaterThan(10_000);
        second.ShouldBe(first);
        await using var scope = _app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<CallRow>().SingleAsync(row => row.Key == "open")).Answer!.Length.ShouldBeLessThan(first.Length / 4);
    }

    [Fact]
    public async Task Also_across_a_restart()
    {
        var id = await UploadedAsync("Restart.");
        using var first = await ReportAsync(_client, id, "restart", "The minutes name a child.");
        var answer = await first.Content.ReadAsStringAsync();
        await _app.DisposeAsync();

        await using var next = new Run(_folder);
        using var client = next.CreateApiClient();
        using var second = await ReportAsync(client, id, "restart", "The minutes name a child.");

        (await second.Content.ReadAsStringAsync()).ShouldBe(answer);
        (await ProblemsAsync(client, id)).ShouldBe(1);
    }

    [Fact]
    public async Task Another_content_another_caller_and_another_key_are_other_calls()
    {
        var id = await UploadedAsync("Others.");
        using var other = _app.CreateBrowser();
        (await other.SignInAsync(WebApp.Email, WebApp.Password)).Dispose();

        using var first = await ReportAsync(_client, id, "shared", "One.");
        using var reused = await ReportAsync(_client, id, "shared", "Two.");
        using var others = await ReportAsync(other, id, "shared", "Two.");
        using var another = await ReportAsync(_client, id, "own", "One.");

        ((int)reused.StatusCode, await reused.CodeAsync()).ShouldBe((422, "idempotency.reused"));
        (others.StatusCode, another.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created));
        (await ProblemsAsync(_client, id)).ShouldBe(3);
    }

    [Fact]
    public async Task A_call_whose_answer_was_lost_is_not_done_twice()
    {
        var id = await UploadedAsync("Lost.");
        (await ReportAsync(_client, id, "lost", "One.")).Dispose();
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<CallRow>().ExecuteUpdateAsync(change => change.SetProperty(row => row.Answer, (byte[]?)null));
        }

        using var second = await ReportAsync(_client, id, "lost", "One.");

        (second.StatusCode, await second.CodeAsync()).ShouldBe((HttpStatusCode.Conflict, "idempotency.done"));
        (await ProblemsAsync(_client, id)).ShouldBe(1);
    }

    [Fact]
    public async Task A_call_that_was_refused_had_no_effect_and_can_be_sent_again()
    {
        var id = await UploadedAsync("Refused.");
        using var refused = await ReportAsync(_client, id, "refused", " ");

        using var again = await ReportAsync(_client, id, "refused", "Now with words.");

        (refused.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.BadRequest, HttpStatusCode.Created));
    }

    [Fact]
    public async Task A_redaction_gives_its_file_again_although_none_is_kept_and_leaves_one_report()
    {
        var file = AWordFile.With($"{WebApp.Person} sued, and asked twice.");

        using var first = await RedactAsync(file);
        using var second = await RedactAsync(file);

        (await second.Content.ReadAsByteArrayAsync()).ShouldBe(await first.Content.ReadAsByteArrayAsync());
        second.Headers.GetValues("Link").ShouldBe(first.Headers.GetValues("Link"));
        await using var scope = _app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AppDbContext>().Releases.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_kept_of_an_answer_cannot_be_read_on_the_disk()
    {
        (await _client.UploadAsync(AWordFile.With("First."), "Brackenridge v Marrowby.docx")).IsNew.ShouldBeTrue();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/verdicts") { Content = Forms.Of(AWordFile.With("Second."), "other.docx") };
        request.Headers.Add("Idempotency-Key", "kept");
        (await _client.SendAsync(request)).Dispose();

        await using var scope = _app.Services.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<CallRow>().SingleAsync(TestContext.Current.CancellationToken);

        System.Text.Encoding.Latin1.GetString(row.Answer!).ShouldNotContain("isNew");
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/verdicts/priority") { Content = JsonContent.Create(new { }) };
        request.Headers.Add("Idempotency-Key", new string('k', 201));

        using var answer = await _client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    public void Dispose()
    {
        _client.Dispose();
        _app.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<Guid> UploadedAsync(string text) => (await _client.UploadAsync(AWordFile.With(text), "verdict.docx")).Id;

    private async Task<HttpResponseMessage> RedactAsync(byte[] file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/redactions") { Content = Forms.Of(file) };
        request.Headers.Add("Idempotency-Key", "redaction");

        return await _client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> ReportAsync(HttpClient client, Guid id, string key, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/verdicts/{id}/problems") { Content = JsonContent.Create(new { text }) };
        request.Headers.Add("Idempotency-Key", key);

        return await client.SendAsync(request);
    }

    private static async Task<int> ProblemsAsync(HttpClient client, Guid id) =>
        (await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{id}/problems", UriKind.Relative))).GetArrayLength();

    private sealed class Run(string folder) : WebApp(folder);

    private async Task<byte[]> OpenAsync(Guid id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/verdicts/{id}/review") { Headers = { { "Idempotency-Key", "open" } } };
        using var answer = await _client.SendAsync(request);

        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }
}
