using System.Net;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Verdicts;

public sealed class ExportTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task The_export_has_the_list_s_filter_and_no_formula()
    {
        var wanted = await _client.UploadAsync(AWordFile.With("Exported."), "=HYPERLINK(1).docx", ("caseNumber", "+1"), ("court", "@Court, \"North\""), ("priority", "urgent"));
        await _client.UploadAsync(AWordFile.With("Not exported."), "plain.docx");
        await _client.SettledAsync(wanted.Id);

        var lines = await ExportAsync("?priority=urgent", "hyperlink");

        lines.Count.ShouldBe(2);
        lines[0].ShouldStartWith("\uFEFFFile,State,Court");
        lines[1].ShouldStartWith("'=HYPERLINK(1).docx,Detected,\"'@Court, \"\"North\"\"\",'+1,");
        lines[1].ShouldEndWith(wanted.Id.ToString());
    }

    [Fact]
    public async Task A_wrong_filter_is_refused()
    {
        using var form = new FormUrlEncodedContent([]);
        using var answer = await _client.PostAsync(new Uri("/api/v1/verdicts/export?priority=soon", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<IReadOnlyList<string>> ExportAsync(string query, string name)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("name", name)]);
        using var answer = await _client.PostAsync(new Uri($"/api/v1/verdicts/export{query}", UriKind.Relative), form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");

        return System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
