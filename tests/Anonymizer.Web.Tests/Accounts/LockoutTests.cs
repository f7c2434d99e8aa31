using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Accounts;

public sealed class LockoutTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_waits()
    {
        using var browser = app.CreateBrowser();

        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await browser.SignInAsync(WebApp.Email, "a wrong sentence");
        }

        using var answer = await browser.SignInAsync(WebApp.Email, WebApp.Password);

        (await answer.Content.ReadAsStringAsync()).ShouldContain("Too many wrong passwords.");
    }
}
