namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>The database itself says how it answers: no usual question, and no step of the work, reads the whole table of verdicts.</summary>
public sealed class PlanTests
{
    private const int Rows = 30_000;
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

    /// <summary>A list says how many there are, up to a hundred thousand; whether there is any at all ends at the first.</summary>
    private static bool IsOfAPart(string statement) =>
        (statement.Contains("count(*)", StringComparison.Ordinal) && statement.Contains("LIMIT", StringComparison.Ordinal)) || statement.Contains("SELECT EXISTS (", StringComparison.Ordinal);

    /// <summary>Each with its plan.</summary>
    private static IEnumerable<string> Statements(string log) => log.Split("Query Text:").Skip(1);
}
