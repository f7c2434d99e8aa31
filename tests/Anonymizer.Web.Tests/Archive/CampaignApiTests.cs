using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Web.Archive;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Archive;

public sealed class CampaignApiTests(CampaignApp app) : IClassFixture<CampaignApp>
{
    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task A_program_starts_a_campaign_gives_it_files_and_reads_its_report()
    {
        var name = $"Quillon{Guid.CreateVersion7():N}";
        var archive = await StartAsync(name, "once");
        (await StartAsync(name, "once")).ShouldBe(archive, "the same key is one campaign");
        (await _client.GetFromJsonAsync<JsonElement>("/api/v1/archives")).GetProperty("archives").EnumerateArray().Count(one => one.GetProperty("name").GetString() == name).ShouldBe(1);

        var bytes = AWordFile.With($"{WebApp.Person} by REST.");
        using var file = Forms.Of(bytes, $"{name}.docx");
        (await _client.PostAsync(Of(archive, "/files"), file)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        using var again = Forms.Of(bytes, $"{name}.docx");
        (await _client.PostAsync(Of(archive, "/files"), again)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var zip = Forms.Of(AZip.Of(("a.docx", AWordFile.With("Zipped by REST.")), ("b.exe", [1])), "lot.zip");
        var added = await (await _client.PostAsync(Of(archive, "/zip"), zip)).Content.ReadFromJsonAsync<List<AddedFile>>();
        added!.Select(one => one.Code).ShouldBe([null, "word.unknown-kind"]);
        await app.ReadAsync(archive);

        (await _client.GetFromJsonAsync<JsonElement>(Of(archive, "/files?which=sample"))).GetProperty("files").GetArrayLength().ShouldBe(2);
        var report = await _client.GetStringAsync(Of(archive, "/report"));
        var table = await _client.GetStringAsync(Of(archive, "/report.csv"));
        JsonDocument.Parse(report).RootElement.GetProperty("quality").GetProperty("all").ValueKind.ShouldBe(JsonValueKind.Null, "nobody has looked yet");
        JsonDocument.Parse(report).RootElement.GetProperty("counts").GetProperty("files").GetInt32().ShouldBe(2);
        table.Trim().Split('\n').Length.ShouldBe(3);
        (report + table).ShouldNotContain(name, Case.Insensitive, "neither holds a name that somebody gave");
    }

    [Fact]
    public async Task A_change_is_made_on_what_the_caller_saw_or_not_at_all()
    {
        var archive = await StartAsync("Guarded", Guid.CreateVersion7().ToString());
        var seen = (await _client.GetAsync(Of(archive))).Headers.ETag!;
        using var same = new HttpRequestMessage(HttpMethod.Get, Of(archive)) { Headers = { IfNoneMatch = { seen } } };
        (await _client.SendAsync(same)).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        (await ChangeAsync(archive, "pause", seen.Tag)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var late = await ChangeAsync(archive, "resume", seen.Tag);

        (late.StatusCode, await late.CodeAsync()).ShouldBe((HttpStatusCode.PreconditionFailed, "precondition.failed"));
        (await ChangeAsync(archive, "resume", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ChangeAsync(archive, "stop", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var stopped = await ChangeAsync(archive, "pause", null);
        (stopped.StatusCode, await stopped.CodeAsync()).ShouldBe((HttpStatusCode.Conflict, "campaign.stopped"));
    }

    [Fact]
    public async Task What_is_no_campaign_is_404_and_what_cannot_be_one_400()
    {
        var nobodys = Guid.CreateVersion7();
        using var file = Forms.Of(AZip.Of(("a.docx", AWordFile.With("Lost."))), "lot.zip");

        (await _client.GetAsync(Of(nobodys))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _client.PostAsync(Of(nobodys, "/zip"), file)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _client.PostAsJsonAsync("/api/v1/archives", new { name = "", auditShare = 1.5 })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _client.PostAsJsonAsync("/api/v1/archives", new { name = "In the future", decisionYear = 2999 })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static Uri Of(Guid archive, string rest = "") => new($"/api/v1/archives/{archive}{rest}", UriKind.Relative);

    private async Task<Guid> StartAsync(string name, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/archives") { Content = JsonContent.Create(new { name, court = "Rest court", purpose = "test", route = "automatic", auditShare = 1 }) };
        request.Headers.Add("Idempotency-Key", key);
        var answer = await _client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());

        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private async Task<HttpResponseMessage> ChangeAsync(Guid archive, string what, string? match)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Of(archive, $"/{what}"));

        if (match is not null)
        {
            request.Headers.Add("If-Match", match);
        }

        return await _client.SendAsync(request);
    }
}
