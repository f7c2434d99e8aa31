using System.Net;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace Anonymizer.Web.Tests.Accounts;

public sealed class SignInRateTests(SignInRateTests.StrictApp app) : IClassFixture<SignInRateTests.StrictApp>
{
    [Fact]
    public async Task The_fourth_sign_in_of_a_minute_is_too_many_when_three_are_allowed()
    {
        using var browser = app.CreateBrowser();

        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var tried = await browser.SignInAsync("nobody@court.example", "a wrong sentence");
            tried.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var answer = await browser.SignInAsync("nobody@court.example", "a wrong sentence");

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    public sealed class StrictApp : WebApp
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            base.Configure(builder);
            builder.UseSetting("Accounts:SignInsPerMinute", "3");
        }
    }
}
