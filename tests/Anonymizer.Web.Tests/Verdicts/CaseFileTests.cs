using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Verdicts;

public sealed class CaseFileTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Parties = """[{"name":"Ottoline Brackenridge","role":"PETITIONER","aliases":["the widow of Oxmoor"]}]""";
    private const string Judges = """["Ferdinand Ashgrove"]""";
    private const string Text = "The widow of Oxmoor, Ottoline Brackenridge, sued. Ferdinand Ashgrove heard the claim.";

    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task Whom_the_case_file_names_is_found_with_role_and_alias_and_a_judge_stays()
    {
        var id = await DetectedAsync(Text, ("parties", Parties), ("judges", Judges), ("court", "Case file court"), ("caseNumber", "K 7/26"));
        var mentions = (await _client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{id}/mentions", UriKind.Relative))).EnumerateArray().ToList();

        Of(mentions, "Ottoline Brackenridge").ShouldBe(("DIRECT", "PETITIONER"));
        Of(mentions, "The widow of Oxmoor").ShouldBe(("DIRECT", "PETITIONER"));
        Of(mentions, "Ferdinand Ashgrove").ShouldBe(("NO_MASK", "JUDGE"));
    }

    [Fact]
    public async Task The_case_is_listed_with_its_verdicts()
    {
        var id = await DetectedAsync("A verdict of a case.", ("caseNumber", "K 8/26"));
        var cases = await _client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/cases?limit=500", UriKind.Relative));
        var mine = cases.GetProperty("cases").EnumerateArray().Single(one => one.GetProperty("number").GetString() == "K 8/26");

        var answer = await _client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/cases/{mine.GetProperty("id").GetString()}", UriKind.Relative));

        mine.GetProperty("verdicts").GetInt32().ShouldBe(1);
        answer.GetProperty("verdicts")[0].GetProperty("id").GetGuid().ShouldBe(id);
    }

    [Fact]
    public async Task A_redaction_without_a_reviewer_heeds_the_case_file_too()
    {
        using var plain = await _client.PostAsync(new Uri("/api/v1/redactions", UriKind.Relative), Forms.Of(AWordFile.With(Text)));
        using var told = await _client.PostAsync(new Uri("/api/v1/redactions", UriKind.Relative), Forms.Of(AWordFile.With(Text), "verdict.docx", ("parties", Parties), ("judges", Judges)));

        AWordFile.TextOf(await plain.Content.ReadAsByteArrayAsync()).ShouldContain("Brackenridge");
        var redacted = AWordFile.TextOf(await told.Content.ReadAsByteArrayAsync());
        redacted.ShouldNotContain("Brackenridge");
        redacted.ShouldContain("Ferdinand Ashgrove");
    }

    [Theory]
    [InlineData("parties", "Ottoline Brackenridge")]
    [InlineData("parties", """[{"name":""}]""")]
    [InlineData("parties", """[{"name":"Brackenridge","role":"KING"}]""")]
    [InlineData("judges", """[{"name":"Brackenridge"}]""")]
    [InlineData("lawyers", """["..."]""")]
    [InlineData("route", "automatic")]
    public async Task A_wrong_field_is_refused_by_its_name_and_not_by_its_words(string field, string value)
    {
        using var answer = await _client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), Forms.Of(AWordFile.With("Wrong."), "verdict.docx", (field, value)));

        (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.BadRequest, "request.invalid"));
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Brackenridge");
    }

    [Fact]
    public async Task Whoever_uploads_can_ask_for_a_closer_look()
    {
        var id = await DetectedAsync("To be read by two.", ("route", "second-reader"));

        (await _client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{id}", UriKind.Relative))).GetProperty("route").GetString().ShouldBe("second-reader");
    }

    private static (string? Need, string? Role) Of(IEnumerable<JsonElement> mentions, string words)
    {
        var mention = mentions.First(one => Text[one.GetProperty("start").GetInt32()..one.GetProperty("end").GetInt32()] == words);

        return (mention.GetProperty("need").GetString(), mention.GetProperty("role").GetString());
    }

    private async Task<Guid> DetectedAsync(string text, params (string, string)[] fields)
    {
        var uploaded = await _client.UploadAsync(AWordFile.With(text), "verdict.docx", fields);
        (await _client.SettledAsync(uploaded.Id)).FailureMessage.ShouldBeNull();

        return uploaded.Id;
    }
}
