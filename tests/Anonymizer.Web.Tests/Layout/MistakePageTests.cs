using System.Net;
using Anonymizer.Web.Data;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Layout;

public sealed class MistakePageTests(MistakePageTests.BrokenApp app) : IClassFixture<MistakePageTests.BrokenApp>
{
    [Fact]
    public async Task A_failure_on_our_side_shows_what_to_do_and_keeps_the_policy()
    {
        using var browser = app.CreateBrowser();
        using var answer = await browser.GetAsync(new Uri("/login", UriKind.Relative));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        page.ShouldContain("Something went wrong on our side");
        page.ShouldContain("Nothing that you decided is lost");
        page.ShouldNotContain("secret of the exception");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task A_form_that_was_open_too_long_shows_a_page_in_the_readers_language()
    {
        using var browser = app.CreateBrowser();
        browser.DefaultRequestHeaders.Add("Accept-Language", "lv");
        using var form = new FormUrlEncodedContent([new("_handler", "password")]);
        using var answer = await browser.PostAsync(new Uri("/logout", UriKind.Relative), form);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        page.ShouldContain("Jūs neesat pieteicies");
        page.ShouldContain("<html lang=\"lv\"");
    }

    /// <summary>The service with a sign-in that fails.</summary>
    public sealed class BrokenApp : WebApp
    {
        protected override void Configure(IServiceCollection services) =>
            services.AddScoped<SignInManager<Account>>(_ => throw new InvalidOperationException("secret of the exception"));
    }
}
