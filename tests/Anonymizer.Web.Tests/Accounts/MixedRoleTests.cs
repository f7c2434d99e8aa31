using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Accounts;

/// <summary>One account with one role in a court and another role in a second: every address and page answers for the ids of each as that court's role allows.</summary>
public sealed class MixedRoleTests(WebApp app) : IClassFixture<WebApp>
{
    public static TheoryData<string, string> Pairs => new()
    {
        { Role.Reviewer, Role.Auditor },
        { Role.Auditor, Role.Reviewer },
        { Role.Administrator, Role.Reviewer },
        { Role.Trainer, Role.MappingReader },
        { Role.Operator, Role.Trainer },
    };

    /// <summary>Whoever has one role only says what is expected: of each verdict there is a twin for them, so that what the one changes does not answer the other.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Every_address_answers_for_the_ids_of_a_court_as_the_role_in_it_allows(string inFirst, string inSecond)
    {
        var (first, second, foreign) = (await CourtAsync(), await CourtAsync(), await CourtAsync());
        using var mixed = await SignedInAsync(new Grant(inFirst, first.Id), new Grant(inSecond, second.Id));
        using var onlyFirst = await SignedInAsync(new Grant(inFirst, first.Id));
        using var onlySecond = await SignedInAsync(new Grant(inSecond, second.Id));
        var (a, twinOfA, b, twinOfB, c) = (await VerdictAsync(first), await VerdictAsync(first), await VerdictAsync(second), await VerdictAsync(second), await VerdictAsync(foreign));
        var differing = new List<string>();

        foreach (var (method, pattern) in EveryAddress.Addresses(app).Where(address => address.Pattern.Contains("{id:guid}", StringComparison.Ordinal)))
        {
            await CompareAsync(a, mixed, twinOfA, onlyFirst, inFirst);
            await CompareAsync(b, mixed, twinOfB, onlySecond, inSecond);
            await CompareAsync(c, mixed, (Guid.CreateVersion7(), Guid.CreateVersion7()), mixed, "nobody");

            async Task CompareAsync((Guid Verdict, Guid Case) asked, HttpClient asking, (Guid Verdict, Guid Case) twin, HttpClient expecting, string role)
            {
                using var answer = await EveryAddress.SendAsync(asking, method, EveryAddress.Filled(pattern, IdIn(pattern, asked)));
                using var expected = await EveryAddress.SendAsync(expecting, method, EveryAddress.Filled(pattern, IdIn(pattern, twin)));

                // What another court's role may ask is not forbidden but not there where the id is no verdict's, and where the role in the verdict's own court reads nothing.
                var isHidden = answer.StatusCode == HttpStatusCode.NotFound && expected.StatusCode == HttpStatusCode.Forbidden && (!IsOfVerdict(pattern) || !Role.Readers.Contains(role));

                if ((answer.StatusCode != expected.StatusCode && !isHidden) || answer.StatusCode == HttpStatusCode.InternalServerError)
                {
                    differing.Add($"{role}: {method} {pattern}: {answer.StatusCode}, and who is that alone gets {expected.StatusCode}");
                }
            }
        }

        differing.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_page_opens_where_one_of_the_roles_opens_it(string inFirst, string inSecond)
    {
        var (first, second) = (await CourtAsync(), await CourtAsync());
        using var mixed = await SignedInAsync(new Grant(inFirst, first.Id), new Grant(inSecond, second.Id));
        using var onlyFirst = await SignedInAsync(new Grant(inFirst, first.Id));
        using var onlySecond = await SignedInAsync(new Grant(inSecond, second.Id));

        foreach (var pattern in EveryAddress.Pages())
        {
            var address = EveryAddress.PageAddress(pattern);

            (await OpensAsync(mixed, address)).ShouldBe(await OpensAsync(onlyFirst, address) || await OpensAsync(onlySecond, address), $"{inFirst} and {inSecond}: {pattern}");
        }
    }

    [Fact]
    public async Task Lists_show_both_courts_and_what_is_sent_for_several_verdicts_is_for_the_courts_of_the_role()
    {
        var (first, second, foreign) = (await CourtAsync(), await CourtAsync(), await CourtAsync());
        using var mixed = await SignedInAsync(new Grant(Role.Reviewer, first.Id), new Grant(Role.Auditor, second.Id));
        var (a, b, c) = (await VerdictAsync(first), await VerdictAsync(second), await VerdictAsync(foreign));

        var list = await mixed.GetStringAsync(Address("/api/v1/verdicts?pageSize=200"));
        (list.Contains(a.Verdict.ToString(), StringComparison.Ordinal), list.Contains(b.Verdict.ToString(), StringComparison.Ordinal), list.Contains(c.Verdict.ToString(), StringComparison.Ordinal)).ShouldBe((true, true, false));
        (await RankAsync(a.Verdict)).ShouldBe(HttpStatusCode.NoContent);
        (await RankAsync(b.Verdict)).ShouldBe(HttpStatusCode.Forbidden);
        (await RankAsync(a.Verdict, b.Verdict)).ShouldBe(HttpStatusCode.Forbidden);
        (await RankAsync(c.Verdict)).ShouldBe(HttpStatusCode.NotFound);
        (await RankAsync(b.Verdict, c.Verdict)).ShouldBe(HttpStatusCode.NotFound, "nothing tells a foreign verdict from none");

        Task<HttpStatusCode> RankAsync(params Guid[] ids) => StatusAsync(mixed, "/api/v1/verdicts/priority", new { verdictIds = ids, priority = "high" });
    }

    [Fact]
    public async Task An_upload_goes_to_the_court_of_the_role_that_uploads()
    {
        var (first, second) = (await CourtAsync(), await CourtAsync());
        using var mixed = await SignedInAsync(new Grant(Role.Reviewer, first.Id), new Grant(Role.Auditor, second.Id));

        var uploaded = await mixed.UploadAsync(AWordFile.With($"Sent, {Guid.CreateVersion7()}."));
        using var refused = await mixed.PostAsync(Address("/api/v1/verdicts"), Forms.Of(AWordFile.With("Refused."), "verdict.docx", ("court", second.Name)));

        (await mixed.GetFromJsonAsync<JsonElement>(Address($"/api/v1/verdicts/{uploaded.Id}"))).GetProperty("courtId").GetGuid().ShouldBe(first.Id);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_role_in_all_courts_reads_everywhere_and_one_in_a_court_works_there()
    {
        var (first, second) = (await CourtAsync(), await CourtAsync());
        using var mixed = await SignedInAsync(new Grant(Role.Auditor), new Grant(Role.Reviewer, first.Id));
        var (a, b) = (await VerdictAsync(first), await VerdictAsync(second));

        (await StatusAsync(mixed, $"/api/v1/verdicts/{a.Verdict}/review", new { })).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(mixed, $"/api/v1/verdicts/{b.Verdict}/review", new { })).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(mixed, $"/api/v1/verdicts/{Guid.CreateVersion7()}/review", new { })).ShouldBe(HttpStatusCode.NotFound);
        (await mixed.GetAsync(Address($"/api/v1/verdicts/{b.Verdict}/review"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await mixed.GetAsync(Address("/api/v1/audit/entries"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Uri Address(string address) => new(address, UriKind.Relative);

    private static bool IsOfVerdict(string pattern) => pattern.StartsWith("/api/v1/verdicts/{", StringComparison.Ordinal) || pattern.StartsWith("/api/v1/cases/{", StringComparison.Ordinal);

    private static Guid IdIn(string pattern, (Guid Verdict, Guid Case) ids) => pattern.Contains("/cases/", StringComparison.Ordinal) ? ids.Case : ids.Verdict;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address, object body)
    {
        using var answer = await client.PostAsJsonAsync(Address(address), body);

        return answer.StatusCode;
    }

    private static async Task<bool> OpensAsync(HttpClient browser, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(address));
        request.Headers.Add("Accept", "text/html");
        using var answer = await browser.SendAsync(request);

        return answer.StatusCode != HttpStatusCode.Forbidden && answer.Headers.Location?.ToString().Contains("/login", StringComparison.Ordinal) != true;
    }

    private async Task<HttpClient> SignedInAsync(params Grant[] grants)
    {
        var email = $"{Guid.CreateVersion7():N}@court.example";
        await app.AddPersonAsync(email, grants);
        var browser = app.CreateBrowser();
        (await browser.SignInAsync(email, WebApp.Password)).Dispose();
        browser.DefaultRequestHeaders.Clear();

        return browser;
    }

    private async Task<CourtRow> CourtAsync()
    {
        var name = $"Court {Guid.CreateVersion7():N}";
        var row = new CourtRow { Id = Guid.CreateVersion7(), Key = PlaceKey.Of(name), Name = name };
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        database.Add(row);
        await database.SaveChangesAsync();

        return row;
    }

    /// <summary>A detected verdict of a court, in a case of its own.</summary>
    private async Task<(Guid Verdict, Guid Case)> VerdictAsync(CourtRow court)
    {
        using var client = app.CreateApiClient();
        var uploaded = await client.UploadAsync(AWordFile.With($"{WebApp.Person}, {Guid.CreateVersion7()}."), "verdict.docx", ("court", court.Name), ("caseNumber", $"K {Guid.CreateVersion7():N}"));
        var row = await client.SettledAsync(uploaded.Id);

        return (uploaded.Id, row.CaseId!.Value);
    }
}
