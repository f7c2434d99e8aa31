using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Review.Steps;

public sealed class StepsApiTests(WebApp app) : PageContext(app), IClassFixture<WebApp>
{
    private const string First = "Aldous Quillfeather lives in Marrowby.";

    [Fact]
    public async Task A_courts_own_screen_reviews_a_verdict_from_the_proposal_to_the_end()
    {
        var id = await DetectedAsync("Own screen.");
        using var client = App.CreateApiClient();

        var opened = await SendAsync(client, id, "review", new { });
        var seen = await client.GetFromJsonAsync<JsonElement>(Address(id, "review?text=true&doubts=true"));
        var text = seen.GetProperty("text").GetString()!;
        var town = MentionAt(seen, text, "Marrowby");
        var lives = text.IndexOf("lives", StringComparison.Ordinal);

        var decided = await SendAsync(client, id, "decisions", new
        {
            Sequence = opened.GetProperty("sequence").GetInt32(),
            Steps = new object[]
            {
                new { mention = town.GetProperty("id").GetInt32(), decision = "rejected", action = "decide" },
                new { action = "mark", start = lives, end = lives + 5, type = "MISC", need = "QUASI" },
                new { action = "retype", entity = MentionAt(seen, text, "Aldous Quillfeather").GetProperty("entity").GetInt32(), type = "ORG" },
            },
        });
        using var ended = await client.PostAsJsonAsync(Address(id, "review/completion"), new { acceptRest = true });

        seen.GetProperty("segments")[0].GetProperty("end").GetInt32().ShouldBe(First.Length);
        MentionAt(decided, text, "Marrowby").GetProperty("decision").GetString().ShouldBe("rejected");
        var added = MentionAt(decided, text, "lives");
        (added.GetProperty("type").GetString(), added.GetProperty("need").GetString(), added.GetProperty("isAdded").GetBoolean()).ShouldBe(("MISC", "QUASI", true));
        MentionAt(decided, text, "Aldous Quillfeather").GetProperty("type").GetString().ShouldBe("ORG");
        ended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await StateAsync(id)).ShouldBe(VerdictState.Reviewed);
    }

    [Fact]
    public async Task Of_several_actions_all_are_taken_or_none()
    {
        var id = await DetectedAsync("All or none.");
        using var client = App.CreateApiClient();
        var opened = await SendAsync(client, id, "review", new { });
        var first = opened.GetProperty("mentions")[0].GetProperty("id").GetInt32();

        using var refused = await client.PostAsJsonAsync(
            Address(id, "decisions"),
            new { steps = new object[] { new { action = "decide", mention = first, decision = "rejected" }, new { action = "decide", mention = 999, decision = "rejected" } } });

        (refused.StatusCode, await refused.CodeAsync()).ShouldBe((HttpStatusCode.Conflict, "review.unknown-mention"));
        var after = await client.GetFromJsonAsync<JsonElement>(Address(id, "review"));
        (after.GetProperty("sequence").GetInt32(), after.GetProperty("mentions")[0].GetProperty("decision").GetString()).ShouldBe((0, "pending"));
    }

    [Fact]
    public async Task Decisions_on_a_review_that_went_on_are_refused()
    {
        var id = await DetectedAsync("Went on.");
        using var client = App.CreateApiClient();
        var mention = (await SendAsync(client, id, "review", new { })).GetProperty("mentions")[0].GetProperty("id").GetInt32();
        var step = new object[] { new { action = "decide", mention, decision = "accepted" } };
        await SendAsync(client, id, "decisions", new { Sequence = 0, Steps = step });

        using var late = await client.PostAsJsonAsync(Address(id, "decisions"), new { sequence = 0, steps = step });

        (late.StatusCode, await late.CodeAsync()).ShouldBe((HttpStatusCode.Conflict, "review.changed"));
    }

    [Theory]
    [InlineData("""{"steps": []}""", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"steps": [null]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"steps": [{"action": "explode"}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"steps": [{"mention": 1}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"steps": [{"action": "decide", "mention": 1, "decision": "perhaps"}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"steps": [{"action": "mark", "start": 0, "end": 3, "type": ""}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"steps": [{"action": "waive", "doubts": [], "reason": "x"}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"steps": [{"action": "mark", "start": 3, "end": 2, "type": "ORG"}]}""", HttpStatusCode.Conflict)]
    [InlineData("""{"steps": [{"action": "mark", "start": -3, "end": 2147483647, "type": "ORG"}]}""", HttpStatusCode.Conflict)]
    [InlineData("""{"steps": [{"action": "undo"}]}""", HttpStatusCode.Conflict)]
    public async Task What_cannot_be_done_is_refused_with_a_code(string body, HttpStatusCode expected)
    {
        var id = await DetectedAsync($"Refused {body.Length} {(int)expected}.");
        using var client = App.CreateApiClient();
        await SendAsync(client, id, "review", new { });

        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(Address(id, "decisions"), content);

        answer.StatusCode.ShouldBe(expected, await answer.Content.ReadAsStringAsync());
        (await answer.CodeAsync()).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task An_undecided_mention_and_an_open_doubt_keep_the_review_open()
    {
        var id = await DetectedAsync("Kept open.");
        using var client = App.CreateApiClient();
        await SendAsync(client, id, "review", new { });

        using var refused = await client.PostAsJsonAsync(Address(id, "review/completion"), new { });

        (refused.StatusCode, await refused.CodeAsync()).ShouldBe((HttpStatusCode.Conflict, "review.pending"));
    }

    private static Uri Address(Guid id, string what) => new($"/api/v1/verdicts/{id}/{what}", UriKind.Relative);

    private static JsonElement MentionAt(JsonElement review, string text, string words) =>
        review.GetProperty("mentions").EnumerateArray().Single(mention => text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()] == words);

    private static async Task<JsonElement> SendAsync(HttpClient client, Guid id, string what, object body)
    {
        using var answer = await client.PostAsJsonAsync(Address(id, what), body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());

        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<Guid> DetectedAsync(string last)
    {
        using var client = App.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With(First, last), $"{Guid.CreateVersion7():N}.docx");
        (await client.SettledAsync(uploaded.Id)).FailureMessage.ShouldBeNull();

        return uploaded.Id;
    }

    private async Task<VerdictState> StateAsync(Guid id)
    {
        await using var scope = App.Services.CreateAsyncScope();

        return (await scope.ServiceProvider.GetRequiredService<AppDbContext>().Verdicts.AsNoTracking().SingleAsync(verdict => verdict.Id == id)).State;
    }
}
