using System.Net;
using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Lists;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Detection;

public sealed class ExplanationTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task A_span_of_a_verdict_is_explained_without_its_words()
    {
        var id = await DetectedAsync();

        var answer = await _client.GetStringAsync(new Uri($"/api/v1/verdicts/{id}/explanation?start=0&end=5", UriKind.Relative));

        var explanation = JsonDocument.Parse(answer).RootElement;
        explanation.GetProperty("outcome")[0].GetProperty("operator").GetString().ShouldBe("letter");
        explanation.GetProperty("steps").GetArrayLength().ShouldBeGreaterThan(3);
        explanation.GetProperty("why")[0].GetString().ShouldNotBeNull().ShouldStartWith("Masked (letter): PERSON");
        answer.ShouldNotContain(WebApp.Person);
    }

    [Fact]
    public async Task A_term_of_the_case_is_explained_by_its_list()
    {
        var first = await _client.UploadAsync(AWordFile.With("The first of the case."), "first.docx", ("caseNumber", "E-1"));
        await app.Services.GetRequiredService<Door>().TellAsync(
            new AddToList(first.Id, ListScope.Case, ["Grey Heron"], EntityType.Organization, IsLeft: false, "an inn"), People.Trainer);
        var second = await _client.UploadAsync(AWordFile.With("The Grey Heron burnt."), "second.docx", ("caseNumber", "E-1"));
        await _client.SettledAsync(second.Id);

        var answer = await _client.GetStringAsync(new Uri($"/api/v1/verdicts/{second.Id}/explanation?start=4&end=14", UriKind.Relative));

        var find = JsonDocument.Parse(answer).RootElement.GetProperty("recognizers")[0];
        (find.GetProperty("source").GetString(), find.GetProperty("why").GetString()).ShouldBe(("list", "is on the list of the case, to be masked"));
    }

    [Theory]
    [InlineData("?start=5&end=5", HttpStatusCode.BadRequest)]
    [InlineData("?start=-1&end=5", HttpStatusCode.BadRequest)]
    [InlineData("?start=0&end=100000", HttpStatusCode.NotFound)]
    [InlineData("?start=0", HttpStatusCode.BadRequest)]
    public async Task A_place_that_is_none_is_refused(string query, HttpStatusCode expected)
    {
        var id = await DetectedAsync();

        using var answer = await _client.GetAsync(new Uri($"/api/v1/verdicts/{id}/explanation{query}", UriKind.Relative));

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task An_unknown_verdict_is_not_found()
    {
        using var answer = await _client.GetAsync(new Uri($"/api/v1/verdicts/{Guid.NewGuid()}/explanation?start=0&end=5", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Guid> DetectedAsync()
    {
        var uploaded = await _client.UploadAsync(AWordFile.With($"{WebApp.Person} left the court."));
        (await _client.SettledAsync(uploaded.Id)).State.ShouldNotBe(VerdictState.Failed);

        return uploaded.Id;
    }
}
