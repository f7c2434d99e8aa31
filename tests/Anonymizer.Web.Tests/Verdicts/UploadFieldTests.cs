using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Review.Entities;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Verdicts;

public sealed class UploadFieldTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task What_is_said_at_upload_stays_with_the_verdict_and_makes_its_cohort()
    {
        var uploaded = await _client.UploadAsync(
            AWordFile.With("All fields."),
            "fields.docx",
            ("purpose", "test"), ("court", "Ford <b>Court</b>"), ("caseNumber", "F-1/2019"), ("decisionYear", "2019"), ("language", "lv"), ("priority", "urgent"));

        var verdict = await GetAsync(uploaded.Id);

        (verdict.Purpose, verdict.Court, verdict.CaseNumber, verdict.DecisionYear, verdict.DecisionDate, verdict.Language, verdict.Priority, verdict.AgeBand)
            .ShouldBe((Purpose.Test, "Ford <b>Court</b>", "F-1/2019", 2019, null, "lv", Priority.Urgent, AgeBand.FiveYearsOrMore));
    }

    [Fact]
    public async Task Nothing_has_to_be_said()
    {
        var verdict = await GetAsync((await _client.UploadAsync(AWordFile.With("No fields."), "none.docx", ("language", "detect"))).Id);

        (verdict.Purpose, verdict.Priority, verdict.Language, verdict.DecisionYear, verdict.CourtId, verdict.CaseId, verdict.AgeBand)
            .ShouldBe((Purpose.Production, Priority.Normal, null, null, null, null, AgeBand.Unknown));
    }

    [Fact]
    public async Task Verdicts_of_one_case_and_court_share_their_ids_however_they_are_written()
    {
        var first = await GetAsync((await _client.UploadAsync(AWordFile.With("Shared 1."), "a.docx", ("court", "Mill Court"), ("caseNumber", "Case 3/2020"))).Id);
        var second = await GetAsync((await _client.UploadAsync(AWordFile.With("Shared 2."), "b.docx", ("court", "MILL court"), ("caseNumber", "case 3 / 2020"))).Id);
        var other = await GetAsync((await _client.UploadAsync(AWordFile.With("Shared 3."), "c.docx", ("court", "Weir Court"), ("caseNumber", "Case 4/2020"))).Id);

        (second.CourtId, second.CaseId).ShouldBe((first.CourtId, first.CaseId));
        first.CaseId.ShouldNotBeNull();
        other.CourtId.ShouldNotBe(first.CourtId);
        other.CaseId.ShouldNotBe(first.CaseId);
    }

    [Fact]
    public async Task A_verdict_that_is_given_another_case_leaves_the_first()
    {
        var door = app.Services.GetRequiredService<Door>();
        var uploaded = await _client.UploadAsync(AWordFile.With("Moved."), "moved.docx", ("caseNumber", "Case 5/2020"));
        await _client.SettledAsync(uploaded.Id); // detection writes to the verdict too

        await door.TellAsync(new PlaceVerdict(uploaded.Id, "  ", null), People.Trainer);

        var verdict = await GetAsync(uploaded.Id);
        (verdict.Court, verdict.CaseNumber, verdict.CaseId, verdict.CourtId).ShouldBe((null, null, null, null));
    }

    [Theory]
    [InlineData("decisionYear", "1492", "DecisionYear")]
    [InlineData("decisionYear", "3000", "DecisionYear")]
    [InlineData("decisionDate", "3000-01-01", "DecisionDate")]
    [InlineData("language", "latvian", "Language")]
    [InlineData("priority", "soon", "priority")]
    [InlineData("court", "---", "Court")]
    [InlineData("caseNumber", "1\n2", "CaseNumber")]
    public async Task A_wrong_field_is_named_in_the_refusal(string field, string value, string named)
    {
        using var form = Forms.Of(AWordFile.With($"Wrong {field} {value}."), "wrong.docx", (field, value));
        using var answer = await _client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe([named]);
    }

    private async Task<VerdictRow> GetAsync(Guid id) => (await _client.GetFromJsonAsync<VerdictRow>(new Uri($"/api/v1/verdicts/{id}", UriKind.Relative)))!;
}
