using System.Net;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Attacks;

/// <summary>What another site makes a browser do: open the circuit's WebSocket, send a form (ASVS 3.5.1, 4.4.2).</summary>
public sealed class CrossSiteTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://localhost:81")]
    [InlineData("null")]
    [InlineData("file://")]
    public async Task A_circuit_s_WebSocket_from_another_origin_is_refused(string origin)
    {
        (await StatusAsync(origin)).ShouldContain("403");
    }

    [Fact]
    public async Task A_circuit_s_WebSocket_from_our_own_pages_is_not()
    {
        (await StatusAsync("http://localhost")).ShouldNotContain("403");
    }

    [Fact]
    public async Task No_form_is_taken_without_its_token_or_with_that_of_somebody_else()
    {
        await app.AddPersonAsync("forger@court.example", "reviewer");
        await app.AddPersonAsync("everything@court.example", "administrator", "mapping-reader");
        using var browser = app.CreateBrowser();
        (await browser.SignInAsync("everything@court.example", WebApp.Password)).Dispose();
        using var forger = app.CreateBrowser();
        (await forger.SignInAsync("forger@court.example", WebApp.Password)).Dispose();
        var stolen = await TokenAsync(forger);
        var taken = new List<string>();
        var forms = Forms().ToList();
        forms.Count.ShouldBeGreaterThan(25, "every page and every switch is an address that a form can be sent to");

        foreach (var address in forms)
        {
            foreach (var token in new[] { null, "forged", stolen })
            {
                using var form = new FormUrlEncodedContent([new("_handler", "login"), new("theme", "dark"), new("culture", "lv"), .. token is null ? [] : new KeyValuePair<string, string>[] { new("__RequestVerificationToken", token) }]);
                using var answer = await browser.PostAsync(new Uri(address, UriKind.Relative), form);
                taken.AddRange(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnsupportedMediaType ? [] : [$"{address} with {token?[..4] ?? "none"}: {answer.StatusCode}"]);
            }
        }

        taken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/appearance", "theme", "dark")]
    [InlineData("/language", "language", "lv")]
    public async Task The_two_switches_that_need_no_token_change_the_asker_s_own_cookie_and_are_not_for_other_sites(string address, string field, string value)
    {
        using var browser = app.CreateBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([new(field, value)]), Headers = { { "Origin", "https://evil.example" } } };
        using var answer = await browser.SendAsync(request);

        (answer.StatusCode, answer.Headers.Contains("Set-Cookie")).ShouldBe((HttpStatusCode.Forbidden, false));
    }

    private async Task<string> StatusAsync(string origin)
    {
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Origin = origin;

        try
        {
            using var socket = await client.ConnectAsync(new Uri("ws://localhost/_blazor?id=none"), TestContext.Current.CancellationToken);

            return "101";
        }
        catch (InvalidOperationException refused)
        {
            return refused.Message;
        }
    }

    private static async Task<string> TokenAsync(HttpClient browser)
    {
        var page = await browser.GetStringAsync(new Uri("/account/password", UriKind.Relative));

        return page.Split("__RequestVerificationToken\" value=\"")[1].Split('"')[0];
    }

    private IEnumerable<string> Forms() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
        .Where(address => !address.StartsWith("/api/", StringComparison.Ordinal) && !address.StartsWith("/_", StringComparison.Ordinal) && !address.StartsWith("/problem", StringComparison.Ordinal))
        .Where(address => address is not ("/appearance" or "/language"))
        .Select(address => address.Replace("{Id:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal).Replace("{Version}", "test-1", StringComparison.Ordinal).Replace("{From:int}", "1", StringComparison.Ordinal).Replace("{To:int}", "1", StringComparison.Ordinal))
        .Distinct();
}
