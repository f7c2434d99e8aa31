using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Attacks;

/// <summary>Whatever a stranger writes, no table that leaves here calculates (ASVS 1.2.10): every address that gives a table, with formulas in every field that reaches it.</summary>
public sealed class FormulaTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly string[] Formulas = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", " =1+1", "＝1+1", "＋1", "－1", "＠A1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://evil.example\",\"x\")", "\"=1+1", "a\",=1+1,\"", "a;=1+1"];

    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public void Every_address_that_gives_a_table_is_tried_here()
    {
        var tables = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Any(answer => answer.ContentTypes.Contains("text/csv")))
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimEnd('/'));

        tables.ShouldBe(
            ["/api/v1/verdicts/export", "/api/v1/quality/figures.csv", "/api/v1/verdicts/{id:guid}/releases/{number:int}/redactions.csv", "/api/v1/redactions/{id:guid}/redactions.csv", "/api/v1/archives/{id:guid}/report.csv"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_list_of_verdicts_calculates_nothing()
    {
        foreach (var formula in Formulas)
        {
            var name = string.Concat(formula.Where(letter => !char.IsControl(letter) && letter is not ('/' or '"'))) + ".docx";
            await _client.UploadAsync(AWordFile.With($"{formula} {Guid.CreateVersion7()}"), name, ("court", formula.Trim('\t')), ("caseNumber", formula.Trim('\t')));
        }

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("name", "")]);
        using var answer = await _client.PostAsync(new Uri("/api/v1/verdicts/export", UriKind.Relative), form);

        await ShouldBeCalmAsync(answer, Formulas.Length);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("model")]
    [InlineData("court")]
    [InlineData("policy")]
    public async Task The_figures_calculate_nothing(string by)
    {
        var uploaded = await _client.UploadAsync(AWordFile.With($"{WebApp.Person} and Berta Quill, {Guid.CreateVersion7()}."), "verdict.docx", ("court", "=1+1"));
        await _client.SettledAsync(uploaded.Id);
        await ReviewAsync(uploaded.Id, "=1+1");

        using var answer = await _client.GetAsync(new Uri($"/api/v1/quality/figures.csv?by={by}", UriKind.Relative));

        if (answer.StatusCode != HttpStatusCode.BadRequest)
        {
            await ShouldBeCalmAsync(answer, 1);
        }
    }

    [Fact]
    public async Task The_redactions_calculate_nothing()
    {
        var policy = JsonSerializer.Serialize(new
        {
            version = 1,
            name = "=1+1",
            language = "en",
            reasons = Formulas.Take(5).Select((formula, number) => new { code = $"r{number}", text = formula.Trim('\t'), law = formula.Trim('\t') }),
            rules = new[] { new { @operator = "letter", reason = "r0" } },
        });
        using var form = Forms.Of(AWordFile.With($"{WebApp.Person} sued."), "=1.docx", ("policy", policy));
        using var redacted = await _client.PostAsync(new Uri("/api/v1/redactions", UriKind.Relative), form);
        redacted.StatusCode.ShouldBe(HttpStatusCode.OK, await redacted.Content.ReadAsStringAsync());
        var report = redacted.Headers.GetValues("Link").Single().Split('<', '>')[1];
        using var table = await _client.GetAsync(new Uri(report.Replace("/report", "/redactions.csv", StringComparison.Ordinal), UriKind.Relative));

        await ShouldBeCalmAsync(table, 1);
    }

    [Fact]
    public async Task The_redactions_of_a_release_calculate_nothing()
    {
        var uploaded = await _client.UploadAsync(AWordFile.With($"{WebApp.Person} and Berta Quill, {Guid.CreateVersion7()}."));
        await _client.SettledAsync(uploaded.Id);
        await ReviewAsync(uploaded.Id, "=1+1");
        (await _client.PostAsync(new Uri($"/api/v1/verdicts/{uploaded.Id}/releases", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.Created);
        using var table = await _client.GetAsync(new Uri($"/api/v1/verdicts/{uploaded.Id}/releases/1/redactions.csv", UriKind.Relative));

        await ShouldBeCalmAsync(table, 1);
    }

    [Fact]
    public async Task The_report_of_a_campaign_calculates_nothing()
    {
        using var started = await _client.PostAsJsonAsync("/api/v1/archives", new { name = "=1+1", purpose = "test", route = "people", auditShare = 1 });
        var archive = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();

        foreach (var formula in Formulas)
        {
            using var file = Forms.Of(AWordFile.With($"{formula} {Guid.CreateVersion7()}"), string.Concat(formula.Where(letter => !char.IsControl(letter) && letter is not ('/' or '"'))) + ".docx");
            (await _client.PostAsync(new Uri($"/api/v1/archives/{archive}/files", UriKind.Relative), file)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        using var table = await _client.GetAsync(new Uri($"/api/v1/archives/{archive}/report.csv", UriKind.Relative));

        await ShouldBeCalmAsync(table, Formulas.Length);
    }

    /// <summary>A label that a reviewer made up is a cell of two tables.</summary>
    private async Task ReviewAsync(Guid id, string label)
    {
        (await _client.PostAsync(new Uri($"/api/v1/verdicts/{id}/review", UriKind.Relative), null)).EnsureSuccessStatusCode();
        var text = (await _client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{id}/review?text=true", UriKind.Relative))).GetProperty("text").GetString()!;
        var start = text.IndexOf("Berta Quill", StringComparison.Ordinal);
        using var marked = await _client.PostAsJsonAsync($"/api/v1/verdicts/{id}/decisions", new { steps = new[] { new { action = "mark", start, end = start + "Berta Quill".Length, type = label } } });
        marked.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
        await app.ReviewAsync(id);
    }

    private static async Task ShouldBeCalmAsync(HttpResponseMessage answer, int rows)
    {
        var table = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, table);
        var cells = CellsOf(table.TrimStart('\uFEFF')).ToList();
        cells.Count.ShouldBeGreaterThan(rows);
        cells.Where(cell => cell.TrimStart() is [var first, ..] && "=+-@＝＋－＠".Contains(first, StringComparison.Ordinal) && !double.TryParse(cell, out _)).ShouldBeEmpty();
    }

    /// <summary>The cells as a spreadsheet reads them, at a semicolon too where it stands outside of quotes.</summary>
    private static IEnumerable<string> CellsOf(string table)
    {
        var (cell, isQuoted) = (new System.Text.StringBuilder(), false);

        for (var at = 0; at < table.Length; at++)
        {
            if (table[at] == '"')
            {
                var isDoubled = isQuoted && at + 1 < table.Length && table[at + 1] == '"';
                _ = isDoubled ? cell.Append('"') : null;
                at += isDoubled ? 1 : 0;
                isQuoted = isDoubled || !isQuoted;
            }
            else if (!isQuoted && table[at] is ',' or ';' or '\r' or '\n' && !isQuoted)
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else
            {
                cell.Append(table[at]);
            }
        }

        yield return cell.ToString();
    }
}
