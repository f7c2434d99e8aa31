namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>The short form of the command <c>scale</c>: web nodes and workers as processes on a real PostgreSQL.</summary>
public sealed class ScaleTests
{
    private const int Files = 12;

    [Fact]
    public async Task A_worker_is_killed_in_the_middle_and_each_verdict_is_redacted_once()
    {
        Assert.SkipUnless(PostgresServer.IsHere, PostgresServer.Missing);
        await using var court = await ScaleCourt.StartAsync(webs: 2, workers: 2);
        await ScaleRun.SwitchAsync(court);
        var clerk = new BulkClerk(court);
        var ids = await clerk.UploadAsync(Judgments.MadeUp(Files, paragraphs: 5));

        while (await court.Database.CountAsync("SELECT count(*) FROM \"Leases\" WHERE \"Epoch\" > 0") == 0)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken); // somebody is at work
        }

        await court.Workers[0].KillAsync();
        await clerk.DetectedAsync();
        var refused = await clerk.ReleaseAsync(ids);
        await ScaleRun.QuietAsync(court);

        ids.Distinct().Count().ShouldBe(Files);
        using var operators = court.ClientOf(0);
        refused.ShouldBeEmpty();
        (await operators.GetStringAsync(new Uri("/api/v1/configuration", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldNotContain("backup", customMessage: "PostgreSQL's own tools make them");
        (await ScaleRun.FaultsAsync(court, Files, refused: 0)).ShouldBeEmpty();
    }
}
