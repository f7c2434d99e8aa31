using System.Net;
using System.Net.Http.Json;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Release;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Release;

public sealed class VerdictLifeTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task A_verdict_is_uploaded_detected_reviewed_released_and_downloaded_without_the_name()
    {
        var uploaded = await _client.UploadAsync(AWordFile.With($"{WebApp.Person} sued the town.", "The court sat on 3 May 2024.", "Quillfeather won."));
        (await _client.SettledAsync(uploaded.Id)).State.ShouldBe(VerdictState.Detected);
        await app.ReviewAsync(uploaded.Id);

        using var released = await PostReleaseAsync(uploaded.Id);
        released.StatusCode.ShouldBe(HttpStatusCode.Created, await released.Content.ReadAsStringAsync());
        var file = await _client.GetByteArrayAsync(released.Headers.Location!);

        var text = AWordFile.TextOf(file);
        text.ShouldNotContain("Quillfeather");
        text.ShouldContain("sued the town.");
    }

    [Fact]
    public async Task A_verdict_that_was_not_reviewed_is_not_released()
    {
        var uploaded = await _client.UploadAsync(AWordFile.With($"{WebApp.Person} appealed."));
        await _client.SettledAsync(uploaded.Id);

        using var refused = await PostReleaseAsync(uploaded.Id);

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.CodeAsync()).ShouldBe("verdict.state");
    }

    [Fact]
    public async Task A_second_release_gets_the_next_number_and_the_first_file_stays()
    {
        var uploaded = await _client.UploadAsync(AWordFile.With($"The claim of {WebApp.Person} fails."));
        await _client.SettledAsync(uploaded.Id);
        await app.ReviewAsync(uploaded.Id);
        using var first = await PostReleaseAsync(uploaded.Id);
        using var second = await PostReleaseAsync(uploaded.Id);

        (await second.Content.ReadFromJsonAsync<ReleaseOutcome>())!.Number.ShouldBe(2);
        (await _client.GetByteArrayAsync(first.Headers.Location!)).ShouldNotBeEmpty();
        (await _client.GetFromJsonAsync<List<ReleasedVersion>>(Releases(uploaded.Id)))!.Select(release => release.Number).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task A_file_that_was_never_released_cannot_be_fetched()
    {
        var uploaded = await _client.UploadAsync(AWordFile.With("Nothing to see here."));

        using var answer = await _client.GetAsync(new Uri($"/api/v1/verdicts/{uploaded.Id}/releases/latest/file", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_download_is_not_named_after_the_uploaded_file()
    {
        var uploaded = await _client.UploadAsync(AWordFile.With($"{WebApp.Person} was heard."), $"{WebApp.Person}.docx");
        await _client.SettledAsync(uploaded.Id);
        await app.ReviewAsync(uploaded.Id);
        using var released = await PostReleaseAsync(uploaded.Id);

        using var download = await _client.GetAsync(released.Headers.Location!);

        download.Content.Headers.ContentDisposition!.ToString().ShouldNotContain("Quillfeather");
    }

    [Fact]
    public async Task A_text_is_reviewed_like_a_Word_file_and_released_as_a_text()
    {
        var uploaded = await _client.UploadAsync(System.Text.Encoding.UTF8.GetBytes($"{WebApp.Person} was heard.\nDismissed."), "life.txt");
        await _client.SettledAsync(uploaded.Id);
        await app.ReviewAsync(uploaded.Id);
        using var released = await PostReleaseAsync(uploaded.Id);

        using var download = await _client.GetAsync(released.Headers.Location!);

        download.Content.Headers.ContentDisposition!.ToString().ShouldContain(".txt");
        var text = await download.Content.ReadAsStringAsync();
        text.ShouldEndWith(" was heard.\nDismissed.");
        text.ShouldNotContain("Quillfeather");
    }

    private Task<HttpResponseMessage> PostReleaseAsync(Guid id) => _client.PostAsJsonAsync(Releases(id), new { });

    private static Uri Releases(Guid id) => new($"/api/v1/verdicts/{id}/releases", UriKind.Relative);
}
