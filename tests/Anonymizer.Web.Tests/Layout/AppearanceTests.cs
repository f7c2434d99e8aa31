using System.Net;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Layout;

public sealed class AppearanceTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("system", "light")]
    public async Task The_theme_that_was_chosen_is_in_the_first_byte_of_the_page(string chosen, string drawn)
    {
        using var browser = app.CreateBrowser();
        using var form = new FormUrlEncodedContent([new("theme", chosen)]);
        using var answer = await browser.PostAsync(new Uri("/appearance", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetStringAsync(new Uri("/login", UriKind.Relative))).ShouldContain($"data-bs-theme=\"{drawn}\"");
    }

    [Fact]
    public async Task A_theme_that_there_is_not_is_refused()
    {
        using var browser = app.CreateBrowser();
        using var form = new FormUrlEncodedContent([new("theme", "pink")]);
        using var answer = await browser.PostAsync(new Uri("/appearance", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
