using System.Net;
using System.Text.RegularExpressions;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;

namespace Anonymizer.Web.Tests.Accounts;

public sealed partial class SecondFactorTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Path = "/account/second-factor";

    [Fact]
    public async Task With_a_second_factor_the_password_alone_opens_nothing_and_the_code_does()
    {
        var (email, key, _) = await AddedAsync("code");
        using var browser = app.CreateBrowser();

        using var first = await browser.SignInAsync(email, WebApp.Password);
        using var closed = await browser.GetAsync(new Uri("/api/v1/courts", UriKind.Relative));
        using var wrong = await browser.SubmitAsync("/login/code", ("Form.Code", "000000"));
        using var second = await browser.SubmitAsync("/login/code", ("Form.Code", Totp.CodeOf(key, DateTimeOffset.UtcNow)));
        using var open = await browser.GetAsync(new Uri("/api/v1/courts", UriKind.Relative));

        first.Headers.Location!.ToString().ShouldContain("/login/code");
        closed.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        wrong.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        open.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_only_looks_at_the_page_stays_signed_in()
    {
        await app.AddPersonAsync("looks@court.example", Role.Trainer);
        using var browser = app.CreateBrowser();
        (await browser.SignInAsync("looks@court.example", WebApp.Password)).Dispose();

        using var page = await browser.GetAsync(new Uri(Path, UriKind.Relative));

        page.Headers.GetValues("Set-Cookie").ShouldContain(cookie => cookie.StartsWith("anonymizer=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_camera_can_take_the_key_from_a_picture()
    {
        await app.AddPersonAsync("camera@court.example", Role.Trainer);
        using var browser = app.CreateBrowser();
        (await browser.SignInAsync("camera@court.example", WebApp.Password)).Dispose();

        var page = await browser.GetStringAsync(new Uri(Path, UriKind.Relative));
        var address = WebUtility.HtmlDecode(AppLink().Match(page).Groups["address"].Value);
        var dark = page[page.IndexOf("qr-dark", StringComparison.Ordinal)..].Split("</svg>")[0].Count(letter => letter == 'M');
        using var code = QRCoder.QRCodeGenerator.GenerateQrCode(address, QRCoder.QRCodeGenerator.ECCLevel.M);

        address.ShouldStartWith("otpauth://totp/");
        dark.ShouldBe(code.ModuleMatrix.Sum(row => row.Cast<bool>().Count(isDark => isDark)));
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once()
    {
        var (email, _, codes) = await AddedAsync("recovery");
        codes.Count.ShouldBe(10);

        (await ByCodeAsync(email, codes[0])).ShouldBe(HttpStatusCode.Redirect);
        (await ByCodeAsync(email, codes[0])).ShouldBe(HttpStatusCode.OK);
        (await ByCodeAsync(email, codes[1])).ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("000000")]
    [InlineData("aaaaa-bbbbb")]
    public async Task Five_wrong_codes_lock_the_account(string wrong)
    {
        var (email, key, _) = await AddedAsync($"brute{wrong.Length}");
        using var browser = app.CreateBrowser();
        (await browser.SignInAsync(email, WebApp.Password)).Dispose();

        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await browser.SubmitAsync("/login/code", ("Form.Code", wrong))).Dispose();
        }

        using var right = await browser.SubmitAsync("/login/code", ("Form.Code", Totp.CodeOf(key, DateTimeOffset.UtcNow)));
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await right.Content.ReadAsStringAsync()).ShouldContain("Too many");
    }

    private async Task<HttpStatusCode> ByCodeAsync(string email, string code)
    {
        using var browser = app.CreateBrowser();
        (await browser.SignInAsync(email, WebApp.Password)).Dispose();
        using var answer = await browser.SubmitAsync("/login/code", ("Form.Code", code));

        return answer.StatusCode;
    }

    private async Task<(string Email, string Key, IReadOnlyList<string> Codes)> AddedAsync(string name)
    {
        var email = $"{name}@court.example";
        await app.AddPersonAsync(email, Role.Trainer);
        using var browser = app.CreateBrowser();
        (await browser.SignInAsync(email, WebApp.Password)).Dispose();
        var key = Key().Match(await browser.GetStringAsync(new Uri(Path, UriKind.Relative))).Groups[1].Value;
        using var added = await browser.SubmitAsync(Path, ("Form.Code", Totp.CodeOf(key, DateTimeOffset.UtcNow)));
        var page = await added.Content.ReadAsStringAsync();

        return (email, key, [.. Code().Matches(page).Select(match => match.Groups[1].Value)]);
    }

    [GeneratedRegex("<code class=\"text-break\">([A-Z2-7 ]+)</code>")]
    private static partial Regex Key();

    [GeneratedRegex("href=\"(?<address>otpauth:[^\"]+)\"")]
    private static partial Regex AppLink();

    [GeneratedRegex("<li><code>([^<]+)</code>")]
    private static partial Regex Code();
}
