using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core.Unread;
using Anonymizer.Web.Release;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Release;

/// <summary>A person says of each picture whether it stays; what they said stands in the release's report.</summary>
public sealed class PictureChoiceTests(WebApp app) : IClassFixture<WebApp>
{
    private const string RefusePictures = """{"version":1,"name":"Strict","language":"en","rules":[],"unread":{"pictures":"refuse"}}""";

    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task The_pictures_of_a_verdict_are_listed_and_can_be_looked_at()
    {
        var id = await ReviewedAsync("The seal was shown.");

        var picture = (await _client.GetFromJsonAsync<List<UnreadPicture>>(Pictures(id))).ShouldNotBeNull().ShouldHaveSingleItem();
        using var file = await _client.GetAsync(Pictures(id, "/1/file"));
        using var missing = await _client.GetAsync(Pictures(id, "/2/file"));

        (picture.Number, picture.Kind, picture.Treatment).ShouldBe((1, "GIF", PictureTreatment.Keep));
        file.Content.Headers.ContentType!.MediaType.ShouldBe("image/gif");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_choice_is_carried_out_and_stored_with_the_release()
    {
        var id = await ReviewedAsync("The seal was torn.");

        using var released = await ReleaseAsync(id, new { pictures = new Dictionary<string, string> { ["1"] = "blank" } });

        released.StatusCode.ShouldBe(HttpStatusCode.Created, await released.Content.ReadAsStringAsync());
        var stored = (await _client.GetFromJsonAsync<List<ReleasedVersion>>(Releases(id)))!.ShouldHaveSingleItem().Report.Pictures.ShouldHaveSingleItem();
        (stored.Treatment, stored.IsChosen).ShouldBe((PictureTreatment.Blank, true));
    }

    [Fact]
    public async Task A_policy_that_refuses_pictures_waits_for_a_choice()
    {
        var id = await ReviewedAsync("The seal was lost.");

        using var refused = await ReleaseAsync(id, new { policy = RefusePictures });
        using var released = await ReleaseAsync(id, new { policy = RefusePictures, pictures = new Dictionary<string, string> { ["1"] = "keep" } });

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("picture 1 cannot be read");
        released.StatusCode.ShouldBe(HttpStatusCode.Created, await released.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("1=blank", "blank")]
    [InlineData("1=keep", "keep")]
    public async Task A_redaction_without_review_takes_choices_too(string choice, string treatment)
    {
        using var form = Forms.Of(AWordFile.WithPicture("The seal was found."), fields: ("pictures", choice));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/redactions", UriKind.Relative)) { Content = form };
        request.Headers.Add("Accept", "application/json");
        using var answer = await _client.SendAsync(request);

        var report = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("report");

        report.GetProperty("pictures")[0].GetProperty("treatment").GetString().ShouldBe(treatment);
    }

    private async Task<Guid> ReviewedAsync(string text)
    {
        var uploaded = await _client.UploadAsync(AWordFile.WithPicture(text));
        await _client.SettledAsync(uploaded.Id);
        await app.ReviewAsync(uploaded.Id);

        return uploaded.Id;
    }

    private Task<HttpResponseMessage> ReleaseAsync(Guid id, object request) => _client.PostAsJsonAsync(Releases(id), request);

    private static Uri Releases(Guid id) => new($"/api/v1/verdicts/{id}/releases", UriKind.Relative);

    private static Uri Pictures(Guid id, string rest = "") => new($"/api/v1/verdicts/{id}/pictures{rest}", UriKind.Relative);
}
