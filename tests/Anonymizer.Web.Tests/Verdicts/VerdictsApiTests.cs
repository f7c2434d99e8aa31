using System.Net;
using System.Net.Http.Json;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;

namespace Anonymizer.Web.Tests.Verdicts;

public sealed class VerdictsApiTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateApiClient();

    [Fact]
    public async Task Many_that_name_the_same_new_court_and_case_at_once_are_all_taken_in()
    {
        var (court, number) = ($"Court {Guid.CreateVersion7()}", $"K {Guid.CreateVersion7()}");
        using var client = app.CreateApiClient();

        var uploaded = await Task.WhenAll(Enumerable.Range(0, 12).Select(verdict => client.UploadAsync(AWordFile.With($"{number}, {verdict}."), "verdict.docx", ("court", court), ("caseNumber", number))));

        uploaded.Select(verdict => verdict.Id).Distinct().Count().ShouldBe(12);
        (await client.GetStringAsync(new Uri("/api/v1/courts", UriKind.Relative), TestContext.Current.CancellationToken)).Split(court).Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_file_sent_again_is_the_same_verdict()
    {
        var file = AWordFile.With("The same judgment.");
        var first = await _client.UploadAsync(file, "first.docx");

        var second = await _client.UploadAsync(file, "second.docx");

        (second.Id, second.IsNew, second.Known?.Name).ShouldBe((first.Id, false, "first.docx"));
        first.Known.ShouldBeNull();
    }

    [Fact]
    public async Task The_list_can_be_narrowed_to_a_cohort_and_a_name()
    {
        await _client.UploadAsync(AWordFile.With("One."), "lease 100%_a.docx", ("purpose", "test"), ("decisionDate", "1999-01-31"));
        await _client.UploadAsync(AWordFile.With("Two."), "lease 100 b.docx", ("purpose", "test"), ("decisionDate", "1999-01-31"));
        await _client.UploadAsync(AWordFile.With("Three."), "lease 100%_c.docx", ("purpose", "production"), ("decisionDate", "1999-01-31"));

        var page = await ListAsync("?purpose=test&ageBand=ge_5y", "100%_");

        page.Verdicts.Select(verdict => verdict.Name).ShouldBe(["lease 100%_a.docx"]);
    }

    [Fact]
    public async Task Pages_together_hold_every_verdict_once()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await _client.UploadAsync(AWordFile.With($"Paged {number}."), $"paged {number}.docx");
        }

        var pages = new[] { await ListAsync("?pageSize=2&page=1", "paged"), await ListAsync("?pageSize=2&page=2", "paged"), await ListAsync("?pageSize=2&page=3", "paged") };

        pages.ShouldAllBe(page => page.Total == 5 && page.Pages == 3);
        pages.SelectMany(page => page.Verdicts).Select(verdict => verdict.Id).Distinct().Count().ShouldBe(5);
    }

    [Theory]
    [InlineData("?state=Lost")]
    [InlineData("?ageBand=UnderOneYear")]
    [InlineData("?page=0")]
    [InlineData("?pageSize=100000")]
    [InlineData("?page=soon")]
    public async Task A_wrong_filter_is_refused_and_says_what_is_wrong(string query)
    {
        using var answer = await _client.GetAsync(new Uri($"/api/v1/verdicts{query}", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.CodeAsync()).ShouldBe("request.invalid");
    }

    [Fact]
    public async Task A_file_that_is_no_Word_file_fails_with_a_code_and_can_be_tried_again()
    {
        var uploaded = await _client.UploadAsync("no zip at all"u8.ToArray(), "fake.docx");

        var verdict = await _client.SettledAsync(uploaded.Id);
        using var retried = await _client.PostAsync(new Uri($"/api/v1/verdicts/{uploaded.Id}/retry", UriKind.Relative), null);

        verdict.State.ShouldBe(VerdictState.Failed);
        verdict.FailureCode.ShouldBe("word.not-a-docx");
        retried.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        using var form = Forms.Of([], "empty.docx");
        using var answer = await _client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("sort=priority", "urgent.docx", "normal.docx", "low.docx")]
    [InlineData("sort=priority&falling=false", "low.docx", "normal.docx", "urgent.docx")]
    [InlineData("sort=name&falling=false", "low.docx", "normal.docx", "urgent.docx")]
    [InlineData("sort=uploaded", "low.docx", "urgent.docx", "normal.docx")]
    [InlineData("sort=court&falling=false", "normal.docx", "low.docx", "urgent.docx")]
    public async Task The_list_is_sorted_as_asked(string query, params string[] names)
    {
        var number = $"Case {Guid.CreateVersion7():N}";
        var first = await _client.UploadAsync(AWordFile.With("Sorted 1.", number), "normal.docx", ("caseNumber", number), ("court", "A"));
        await _client.UploadAsync(AWordFile.With("Sorted 2.", number), "urgent.docx", ("caseNumber", number), ("court", "C"), ("priority", "urgent"));
        await _client.UploadAsync(AWordFile.With("Sorted 3.", number), "low.docx", ("caseNumber", number), ("court", "B"), ("priority", "low"));
        var ofCase = (await _client.GetFromJsonAsync<VerdictRow>(new Uri($"/api/v1/verdicts/{first.Id}", UriKind.Relative)))!.CaseId;

        (await ListAsync($"?case={ofCase}&{query}", "")).Verdicts.Select(verdict => verdict.Name).ShouldBe(names);
    }

    [Fact]
    public async Task Priority_is_changed_for_many_and_not_for_one_that_is_not_there()
    {
        var uploaded = await _client.UploadAsync(AWordFile.With("Ranked."), "ranked.docx");
        await _client.SettledAsync(uploaded.Id);

        using var done = await _client.PostAsJsonAsync(new Uri("/api/v1/verdicts/priority", UriKind.Relative), new { verdictIds = new[] { uploaded.Id }, priority = "high" });
        using var missing = await _client.PostAsJsonAsync(new Uri("/api/v1/verdicts/priority", UriKind.Relative), new { verdictIds = new[] { uploaded.Id, Guid.NewGuid() }, priority = "low" });

        (done.StatusCode, missing.StatusCode).ShouldBe((HttpStatusCode.NoContent, HttpStatusCode.NotFound));
        (await _client.GetFromJsonAsync<VerdictRow>(new Uri($"/api/v1/verdicts/{uploaded.Id}", UriKind.Relative)))!.Priority.ShouldBe(Priority.High);
    }

    private async Task<VerdictPage> ListAsync(string query, string name)
    {
        using var answer = await _client.PostAsJsonAsync(new Uri($"/api/v1/verdicts/search{query}", UriKind.Relative), new { name });

        return (await answer.Content.ReadFromJsonAsync<VerdictPage>())!;
    }
}
