using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;

namespace Anonymizer.Web.Tests.Verdicts;

public sealed class WaitingTests(AppWithoutModel app) : IClassFixture<AppWithoutModel>
{
    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task An_upload_waits_in_its_turn_and_says_where_it_stands()
    {
        await SendAsync("First.", "normal");
        await SendAsync("Second.", "normal");
        using var third = await SendAsync("Third.", "urgent");

        third.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        using var answer = await _client.GetAsync(third.Headers.Location);
        var status = await answer.Content.ReadFromJsonAsync<JsonElement>();
        (status.GetProperty("state").GetString(), status.GetProperty("place").GetInt32()).ShouldBe(("Uploaded", 1));
        status.GetProperty("estimatedSeconds").GetInt32().ShouldBeGreaterThan(0);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        var figures = await _client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/metrics", UriKind.Relative));
        figures.GetProperty("verdictsByState").GetProperty("Uploaded").GetInt32().ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_cursor_gives_every_verdict_once_also_when_one_comes_in_meanwhile()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            (await SendAsync($"Cursor {number}.", "low")).Dispose();
        }

        var seen = new List<Guid>();
        var first = await ListAsync("?priority=low&pageSize=2");
        seen.AddRange(first.Verdicts.Select(verdict => verdict.Id));
        (await SendAsync("Cursor 6, late.", "low")).Dispose();

        for (var next = first.Next; next is not null;)
        {
            var page = await ListAsync($"?priority=low&pageSize=2&cursor={next}");
            seen.AddRange(page.Verdicts.Select(verdict => verdict.Id));
            next = page.Next;
        }

        (seen.Count, seen.Distinct().Count()).ShouldBe((5, 5));
    }

    [Theory]
    [InlineData("?cursor=AAAA")]
    [InlineData("?cursor=%27%20OR%201=1")]
    [InlineData("?cursor=AAABnbJAeAABnbJAeAB3AIAAAAAAAAAA&sort=name")]
    public async Task A_cursor_that_is_none_is_refused(string query)
    {
        using var answer = await _client.GetAsync(new Uri($"/api/v1/verdicts{query}", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<HttpResponseMessage> SendAsync(string text, string priority) =>
        await _client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), Forms.Of(AWordFile.With(text), "verdict.docx", ("priority", priority)));

    private async Task<VerdictPage> ListAsync(string query) => (await _client.GetFromJsonAsync<VerdictPage>(new Uri($"/api/v1/verdicts{query}", UriKind.Relative)))!;
}
