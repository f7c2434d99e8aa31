using System.Net;
using System.Text.RegularExpressions;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace Anonymizer.Web.Tests.Accounts;

public sealed partial class FirstStartTests(FirstStartTests.FreshApp app) : IClassFixture<FirstStartTests.FreshApp>
{
    [Fact]
    public async Task The_one_time_password_of_the_log_opens_only_its_own_change_and_then_everything()
    {
        using var browser = app.CreateBrowser();
        var printed = app.Log.All.Where(line => OneTimePassword().IsMatch(line)).ToList();
        printed.Count.ShouldBe(1);
        var oneTime = OneTimePassword().Match(printed[0]).Groups["password"].Value;

        using var signedIn = await browser.SignInAsync("admin@localhost", oneTime);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var gated = await browser.GetAsync(new Uri("/api/v1/verdicts", UriKind.Relative));
        (await gated.CodeAsync()).ShouldBe("accounts.password-change-needed");
        using var page = await browser.GetAsync(new Uri("/", UriKind.Relative));
        page.Headers.Location!.ToString().ShouldBe("/account/password");

        using var changed = await browser.SubmitAsync("/account/password", ("Form.Current", oneTime), ("Form.New", "my very own sentence"), ("Form.Again", "my very own sentence"));
        changed.StatusCode.ShouldBe(HttpStatusCode.Redirect, await changed.Content.ReadAsStringAsync());
        using var open = await browser.GetAsync(new Uri("/api/v1/verdicts", UriKind.Relative));
        open.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var again = await browser.SignInAsync("admin@localhost", oneTime);
        (await again.Content.ReadAsStringAsync()).ShouldContain("wrong");
    }

    [GeneratedRegex("one-time password (?<password>[a-z0-9-]{23}) ")]
    private static partial Regex OneTimePassword();

    /// <summary>A service that nobody configured.</summary>
    public sealed class FreshApp : WebApp
    {
        protected override void Configure(IWebHostBuilder builder)
        {
        }
    }
}
