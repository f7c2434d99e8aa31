using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Platform;

public sealed class LogTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Canary = "Thessaly Brackenridge";

    [Fact]
    public async Task Neither_log_nor_metrics_nor_problems_hold_a_word_of_a_verdict_or_of_its_name()
    {
        using var client = app.CreateApiClient();
        var file = AWordFile.With($"{Canary} and {WebApp.Person} met in Marrowby.");
        var uploaded = await client.UploadAsync(file, $"{Canary}.docx");
        await client.SettledAsync(uploaded.Id);
        await app.ReviewAsync(uploaded.Id, People.Trainer);
        using var release = await client.PostAsync(new Uri($"/api/v1/verdicts/{uploaded.Id}/releases", UriKind.Relative), null);
        using var form = Forms.Of(file, $"{Canary}.docx", ("policy", $"{{ \"{Canary}\": 1 }}"));
        using var refused = await client.PostAsync(new Uri("/api/v1/redactions", UriKind.Relative), form);
        var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        foreach (var word in new[] { "Thessaly", "Brackenridge", "Quillfeather", "Marrowby" })
        {
            app.Log.All.ShouldAllBe(line => !line.Contains(word));
            metrics.ShouldNotContain(word);
        }

        app.Log.All.ShouldNotBeEmpty();
        metrics.ShouldContain("anonymizer_review_decision=\"accepted\"");
    }
}
