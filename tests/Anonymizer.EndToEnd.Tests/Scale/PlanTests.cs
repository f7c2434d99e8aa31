using System.Net.Http.Json;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>The database itself says how it answers: no usual question, and no step of the work, reads the whole table of verdicts.</summary>
public sealed class PlanTests
{
    private const int Rows = 30_000;
    private const int Few = 200;
    private const string Whole = "Seq Scan on \"Verdicts\"";

    [Fact]
    public async Task Lists_figures_and_the_handing_out_of_work_go_by_indexes_however_large_the_archive_is()
    {
        Assert.SkipUnless(PostgresServer.IsHere, PostgresServer.Missing);
        await using var court = await ScaleCourt.StartAsync(webs: 1, workers: 0, isExplained: true);
        using var client = court.ClientOf(0);
        var (clerk, archive) = (new BulkClerk(court), new GrownArchive(court, client));
        await clerk.UploadAsync(Judgments.MadeUp(1, paragraphs: 2), "first");
        await clerk.DetectedAsync();
        await archive.GrowAsync(Rows);
        await archive.AskAsync(); // plans that were made for the small table are made anew
        var before = court.Database.Log.Length;

        await archive.AskAsync();
        await clerk.UploadAsync([AMadeUpVerdict.Long(2, first: 500)], "second");

        while (await court.Database.CountAsync("SELECT count(*) FROM \"Verdicts\" WHERE \"State\" = 'Uploaded'") > 0)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken); // handed out, read and stored meanwhile
        }

        var plans = court.Database.Log[before..];
        plans.ShouldContain("IX_Verdicts_Waiting");
        Statements(plans).Where(statement => statement.Contains(Whole, StringComparison.Ordinal) && !IsOfAPart(statement)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_campaign_is_shown_and_worked_on_by_indexes_however_large_another_one_is()
    {
        Assert.SkipUnless(PostgresServer.IsHere, PostgresServer.Missing);
        await using var court = await ScaleCourt.StartAsync(webs: 1, workers: 0, isExplained: true);
        using var client = court.ClientOf(0);
        var (clerk, grown) = (new BulkClerk(court), new GrownArchive(court, client));
        await clerk.UploadAsync(Judgments.MadeUp(1, paragraphs: 2), "first");
        await clerk.DetectedAsync();
        await grown.GrowAsync(Rows);
        await grown.FillAsync(await StartAsync(client, "large"), 0, Rows - Few);
        var small = await StartAsync(client, "small");
        await grown.FillAsync(small, Rows - Few, Few);
        await LookAsync(client, small); // plans that were made for the small table are made anew
        var before = court.Database.Log.Length;

        await LookAsync(client, small);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(AMadeUpVerdict.Long(2, first: 900)), "file", "one-more.docx" } };
        (await client.PostAsync(new Uri($"/api/v1/archives/{small}/files", UriKind.Relative), form, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        while (await court.Database.CountAsync("SELECT count(*) FROM \"ArchiveFiles\" f LEFT JOIN \"Verdicts\" v ON v.\"Id\" = f.\"VerdictId\" WHERE f.\"State\" = 'Waiting' OR v.\"State\" = 'Uploaded'") > 0)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken); // taken and read meanwhile
        }

        var statements = Statements(court.Database.Log[before..]).Where(statement => statement.Contains("\"ArchiveFiles\"", StringComparison.Ordinal) && !statement.Contains("LEFT JOIN \"Verdicts\" v ON", StringComparison.Ordinal)).ToList();
        statements.Count.ShouldBeGreaterThan(10);
        statements.Where(statement => statement.Contains("Seq Scan on \"ArchiveFiles\"", StringComparison.Ordinal) || statement.Contains(Whole, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task<Guid> StartAsync(HttpClient client, string name)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/archives", UriKind.Relative), new { name, auditShare = 1 });

        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static async Task LookAsync(HttpClient client, Guid archive)
    {
        foreach (var path in new[] { "", "/files?which=failed&limit=20", "/files?which=sample&limit=20", "/report", "/report.csv" })
        {
            (await client.GetAsync(new Uri($"/api/v1/archives/{archive}{path}", UriKind.Relative))).EnsureSuccessStatusCode();
        }
    }

    /// <summary>A list says how many there are, up to a hundred thousand; whether there is any at all ends at the first.</summary>
    private static bool IsOfAPart(string statement) =>
        (statement.Contains("count(*)", StringComparison.Ordinal) && statement.Contains("LIMIT", StringComparison.Ordinal)) || statement.Contains("SELECT EXISTS (", StringComparison.Ordinal);

    /// <summary>Each with its plan.</summary>
    private static IEnumerable<string> Statements(string log) => log.Split("Query Text:").Skip(1);
}
