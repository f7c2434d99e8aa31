using System.Net;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Accounts;

public sealed class SignInTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _browser = app.CreateBrowser();

    [Fact]
    public async Task The_configured_administrator_signs_in_and_sees_the_pages()
    {
        using var answer = await _browser.SignInAsync(WebApp.Email, WebApp.Password);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var home = await _browser.GetAsync(new Uri("/api/v1/verdicts", UriKind.Relative));
        home.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("nobody@court.example", WebApp.Password)]
    [InlineData(WebApp.Email, "a wrong sentence")]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_answer(string email, string password)
    {
        using var answer = await _browser.SignInAsync(email, password);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("The e-mail or the password is wrong.");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task The_way_back_never_leads_to_another_site(string returnUrl)
    {
        using var answer = await _browser.SignInAsync(WebApp.Email, WebApp.Password, $"/login?ReturnUrl={Uri.EscapeDataString(returnUrl)}");

        answer.Headers.Location!.ToString().ShouldNotContain("evil");
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        using var form = new FormUrlEncodedContent([new("_handler", "login"), new("Form.Email", WebApp.Email), new("Form.Password", WebApp.Password)]);
        using var answer = await _browser.PostAsync(new Uri("/login", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in()
    {
        using var answer = await _browser.GetAsync(new Uri("/", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/login");
    }

    [Fact]
    public async Task The_session_cookie_is_kept_from_scripts_and_from_other_sites()
    {
        using var answer = await _browser.SignInAsync(WebApp.Email, WebApp.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("anonymizer=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }
}
