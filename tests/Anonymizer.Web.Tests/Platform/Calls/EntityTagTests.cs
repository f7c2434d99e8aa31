using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Platform.Calls;

public sealed class EntityTagTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task What_the_caller_has_already_is_not_sent_again()
    {
        var root = await DetectedAsync("Known.");
        using var first = await _client.GetAsync(new Uri(root, UriKind.Relative));

        using var same = await SendAsync(HttpMethod.Get, root, "If-None-Match", first.Headers.ETag!.ToString());
        using var other = await SendAsync(HttpMethod.Get, root, "If-None-Match", "\"0-0\"");

        (same.StatusCode, other.StatusCode).ShouldBe((HttpStatusCode.NotModified, HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_change_that_was_decided_on_an_older_verdict_is_refused_and_leaves_it_as_it_is()
    {
        var root = await DetectedAsync("Changed.");
        using var seen = await _client.GetAsync(new Uri(root, UriKind.Relative));
        (await _client.PostAsync(new Uri($"{root}/review", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var stale = await SendAsync(HttpMethod.Post, $"{root}/review/completion", "If-Match", seen.Headers.ETag!.ToString(), new { acceptRest = true });
        using var strange = await SendAsync(HttpMethod.Post, $"{root}/review/completion", "If-Match", "\"mine\"", new { acceptRest = true });

        (stale.StatusCode, await stale.CodeAsync()).ShouldBe((HttpStatusCode.PreconditionFailed, "precondition.failed"));
        strange.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await StateAsync(root)).ShouldBe("InReview");
        using var now = await _client.GetAsync(new Uri(root, UriKind.Relative));
        using var fresh = await SendAsync(HttpMethod.Post, $"{root}/review/completion", "If-Match", now.Headers.ETag!.ToString(), new { acceptRest = true });
        fresh.StatusCode.ShouldBe(HttpStatusCode.NoContent, await fresh.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Decisions_on_an_older_review_are_refused()
    {
        var root = await DetectedAsync($"{WebApp.Person} decided.");
        (await _client.PostAsync(new Uri($"{root}/review", UriKind.Relative), null)).Dispose();
        using var seen = await _client.GetAsync(new Uri($"{root}/review", UriKind.Relative));
        var mention = (await seen.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("mentions")[0].GetProperty("id").GetInt32();
        var steps = new { steps = new object[] { new { action = "decide", mention, decision = "rejected" } } };

        using var first = await SendAsync(HttpMethod.Post, $"{root}/decisions", "If-Match", seen.Headers.ETag!.ToString(), steps);
        using var second = await SendAsync(HttpMethod.Post, $"{root}/decisions", "If-Match", seen.Headers.ETag!.ToString(), steps);

        first.StatusCode.ShouldBe(HttpStatusCode.OK, await first.Content.ReadAsStringAsync());
        second.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var decisions = await _client.GetFromJsonAsync<JsonElement>(new Uri($"{root}/decisions", UriKind.Relative));
        decisions.GetArrayLength().ShouldBe(1);
        var mentions = await _client.GetFromJsonAsync<JsonElement>(new Uri($"{root}/mentions", UriKind.Relative));
        mentions[0].GetProperty("decision").GetString().ShouldBe("rejected");
    }

    private async Task<string> DetectedAsync(string text)
    {
        var uploaded = await _client.UploadAsync(AWordFile.With(text));
        await _client.SettledAsync(uploaded.Id);

        return $"/api/v1/verdicts/{uploaded.Id}";
    }

    private async Task<string?> StateAsync(string root) =>
        (await _client.GetFromJsonAsync<JsonElement>(new Uri(root, UriKind.Relative))).GetProperty("state").GetString();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string header, string value, object? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content is null ? null : JsonContent.Create(content) };
        request.Headers.TryAddWithoutValidation(header, value);

        return await _client.SendAsync(request);
    }
}
