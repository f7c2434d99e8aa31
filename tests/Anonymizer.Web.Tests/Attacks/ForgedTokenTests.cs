using System.Net;
using System.Text;
using Anonymizer.Web.Accounts.Keys;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Anonymizer.Web.Tests.Encryption;
using Anonymizer.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Tests.Attacks;

/// <summary>Sign-ins and keys that were changed, made up, taken from another service or kept for too long.</summary>
public sealed class ForgedTokenTests(ForgedTokenTests.TimedApp app) : IClassFixture<ForgedTokenTests.TimedApp>
{
    private static readonly Uri Courts = new("/api/v1/courts", UriKind.Relative);
    private static readonly Actor Chief = new(Guid.CreateVersion7(), "chief", [Role.Administrator]);

    [Fact]
    public async Task A_sign_in_that_was_changed_anywhere_is_none()
    {
        var cookie = await CookieAsync(app);
        (await WithCookieAsync(cookie)).ShouldBe(HttpStatusCode.OK);

        foreach (var place in Enumerable.Range(0, 20).Select(part => part * (cookie.Length - 1) / 19))
        {
            (await WithCookieAsync(Changed(cookie, place))).ShouldBe(HttpStatusCode.Unauthorized, $"changed at {place}");
        }

        (await WithCookieAsync(cookie[..^8])).ShouldBe(HttpStatusCode.Unauthorized);
        (await WithCookieAsync(cookie + "AAAA")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_sign_in_of_another_service_is_none()
    {
        using var other = new OwnKeysApp();

        (await WithCookieAsync(await CookieAsync(other))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_sign_in_is_over_after_eight_hours()
    {
        var cookie = await CookieAsync(app);
        app.Clock.Pass(TimeSpan.FromHours(8) + TimeSpan.FromMinutes(1));

        (await WithCookieAsync(cookie)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_that_was_made_up_or_changed_opens_nothing()
    {
        var key = (await app.Services.GetRequiredService<Door>().AskAsync(new CreateApiKey("real", Operation.All, null), Chief)).Key;
        (await WithHeaderAsync("X-Api-Key", key)).ShouldBe(HttpStatusCode.OK);
        var claims = Base64("{\"alg\":\"none\"}") + "." + Base64("{\"sub\":\"1\",\"role\":\"administrator\"}") + ".";

        foreach (var forged in new[] { Changed(key, key.Length - 1), Changed(key, 0), key[..^1], key + "A", key.ToUpperInvariant() + "B", "", " ", claims, "' OR 1=1 --", "null", new string('a', 5_000) })
        {
            (await WithHeaderAsync("X-Api-Key", forged)).ShouldBe(HttpStatusCode.Unauthorized, forged);
            (await WithHeaderAsync("Authorization", $"Bearer {forged}")).ShouldBe(HttpStatusCode.Unauthorized, forged);
        }
    }

    [Fact]
    public async Task A_forged_key_does_not_fall_back_to_the_sign_in_that_comes_with_it()
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", $"anonymizer={await CookieAsync(app)}");
        client.DefaultRequestHeaders.Add("X-Api-Key", "forged");

        (await client.GetAsync(Courts)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static string Base64(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=');

    private static string Changed(string token, int place) => $"{token[..place]}{(token[place] == 'A' ? 'Q' : 'A')}{token[(place + 1)..]}";

    private static async Task<string> CookieAsync(WebApp of)
    {
        using var browser = of.CreateBrowser();
        using var answer = await browser.SignInAsync(WebApp.Email, WebApp.Password);

        return answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("anonymizer=", StringComparison.Ordinal)).Split(';')[0]["anonymizer=".Length..];
    }

    private Task<HttpStatusCode> WithCookieAsync(string cookie) => WithHeaderAsync("Cookie", $"anonymizer={cookie}");

    private async Task<HttpStatusCode> WithHeaderAsync(string name, string value)
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        using var answer = await client.GetAsync(Courts);

        return answer.StatusCode;
    }

    public sealed class TimedApp : WebApp
    {
        internal ShiftedTime Clock { get; } = new();

        protected override void Configure(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
    }
}
