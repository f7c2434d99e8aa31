using System.Net;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Platform;

public sealed class SecurityHeaderTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("/login")]
    [InlineData("/api/v1/verdicts")]
    [InlineData("/health/live")]
    public async Task Every_answer_forbids_inline_code_framing_and_sniffing(string path)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_shows_a_page_to_a_person_and_a_problem_to_a_program()
    {
        using var browser = app.CreateBrowser();
        using var signedIn = await browser.SignInAsync(WebApp.Email, WebApp.Password);
        using var page = await browser.GetAsync(new Uri("/nowhere", UriKind.Relative));
        using var answer = await browser.GetAsync(new Uri("/api/v1/nowhere", UriKind.Relative));

        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await page.Content.ReadAsStringAsync()).ShouldContain("<h1");
        (await answer.CodeAsync()).ShouldBe("not-found");
    }

    [Fact]
    public async Task The_nonce_of_the_page_is_new_each_time_and_stands_in_the_policy()
    {
        using var client = app.CreateClient();

        var first = await NonceAsync(client);
        var second = await NonceAsync(client);

        second.ShouldNotBe(first);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.BadRequest)]
    public async Task A_changing_request_from_another_site_is_refused_before_anything_else(string origin, HttpStatusCode status)
    {
        using var client = app.CreateApiClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/redactions") { Content = new MultipartFormDataContent { { new StringContent(""), "policy" } } };
        request.Headers.Add("Origin", origin);
        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(status);
    }

    private static async Task<string> NonceAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/login", UriKind.Relative));
        var nonce = answer.Headers.GetValues("Content-Security-Policy").Single().Split("'nonce-")[1].Split('\'')[0];
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain($"nonce=\"{nonce}\"");

        return nonce;
    }
}
