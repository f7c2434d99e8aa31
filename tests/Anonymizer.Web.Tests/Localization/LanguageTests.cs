using System.Globalization;
using System.Net;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Anonymizer.Web.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Localization;

public sealed class LanguageTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("lv", "lv", "Pieteikties")]
    [InlineData("lv-LV,lv;q=0.9,en;q=0.8", "lv", "Pieteikties")]
    [InlineData("en-GB", "en", "Sign in")]
    [InlineData("de", "en", "Sign in")]
    public async Task A_page_speaks_the_browsers_language_or_english(string accepted, string language, string words)
    {
        using var browser = app.CreateBrowser();
        browser.DefaultRequestHeaders.Add("Accept-Language", accepted);

        var page = await TextAsync(browser, "/login");

        page.ShouldContain($"<html lang=\"{language}\"");
        page.ShouldContain(words);
    }

    [Fact]
    public async Task The_language_that_was_chosen_is_kept_and_leads_back_to_the_page()
    {
        using var browser = app.CreateBrowser();
        using var answer = await SwitchAsync(browser, "lv", "http://localhost/login?ReturnUrl=%2Flists");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/login?ReturnUrl=%2Flists");
        (await TextAsync(browser, "/login")).ShouldContain("<html lang=\"lv\"");
    }

    [Theory]
    [InlineData("https://evil.example/login", "/")]
    [InlineData("http://localhost//evil.example", "/")]
    [InlineData("about:blank", "/")]
    public async Task The_switch_never_leads_to_another_site(string referrer, string target)
    {
        using var browser = app.CreateBrowser();
        using var answer = await SwitchAsync(browser, "lv", referrer);

        answer.Headers.Location!.ToString().ShouldBe(target);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("")]
    public async Task A_language_that_is_not_spoken_is_refused(string language)
    {
        using var browser = app.CreateBrowser();
        using var answer = await SwitchAsync(browser, language, "http://localhost/login");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_rest_interface_answers_everybody_in_english()
    {
        using var client = app.CreateApiClient();
        client.DefaultRequestHeaders.Add("Accept-Language", "lv");
        using var answer = await client.GetAsync(new Uri($"/api/v1/verdicts/{Guid.Empty}", UriKind.Relative));

        (await answer.Content.ReadAsStringAsync()).ShouldContain("There is nothing at this address");
        answer.Content.Headers.ContentLanguage.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_asked_for_through_the_door_knows_no_language_and_the_asker_keeps_theirs()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");

        var refused = await Should.ThrowAsync<FluentValidation.ValidationException>(
            () => app.Services.GetRequiredService<Door>().AskAsync(new ListVerdicts(Page: -1), People.Trainer));

        refused.Message.ShouldContain("must be between");
        CultureInfo.CurrentUICulture.Name.ShouldBe("de");
    }

    [Fact]
    public void A_refusal_is_told_by_its_code_in_the_readers_language()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("lv");

        Problems.TextOf(new NotFoundException("It is gone.")).ShouldBe("Šeit nekā nav, vai arī tas nav pieejams Jums.");
        Problems.TextOf("no-such-code", "It is gone.").ShouldBe("It is gone.");
    }

    private static async Task<string> TextAsync(HttpClient browser, string path) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(path, UriKind.Relative)));

    private static async Task<HttpResponseMessage> SwitchAsync(HttpClient browser, string language, string referrer)
    {
        using var form = new FormUrlEncodedContent([new("language", language)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/language") { Content = form };
        request.Headers.Referrer = new Uri(referrer);

        return await browser.SendAsync(request);
    }
}
