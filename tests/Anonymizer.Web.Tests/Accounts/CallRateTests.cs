using System.Globalization;
using System.Net;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace Anonymizer.Web.Tests.Accounts;

public sealed class CallRateTests(CallRateTests.StrictApp app) : IClassFixture<CallRateTests.StrictApp>
{
    private static readonly Uri Courts = new("/api/v1/courts", UriKind.Relative);

    [Fact]
    public async Task A_client_that_calls_too_often_is_told_when_to_come_again_and_others_are_not_held_up()
    {
        using var client = app.CreateApiClient();
        using var person = app.CreateBrowser();
        (await person.SignInAsync(WebApp.Email, WebApp.Password)).Dispose();

        var statuses = await StatusesAsync(client, 5);
        using var late = await client.GetAsync(Courts);
        using var other = await person.GetAsync(Courts);

        statuses.ShouldAllBe(status => status == HttpStatusCode.OK);
        (late.StatusCode, await late.CodeAsync()).ShouldBe((HttpStatusCode.TooManyRequests, "too-many-requests"));
        int.Parse(late.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_cannot_be_tried_out()
    {
        using var stranger = app.CreateClient();
        var statuses = new List<HttpStatusCode>();

        for (var attempt = 0; attempt < 6; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Courts);
            request.Headers.Add("X-Api-Key", $"guess {attempt}");
            using var answer = await stranger.SendAsync(request);
            statuses.Add(answer.StatusCode);
        }

        statuses.ShouldBe([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 3), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 3)]);
    }

    private static async Task<List<HttpStatusCode>> StatusesAsync(HttpClient client, int count)
    {
        var statuses = new List<HttpStatusCode>();

        for (var call = 0; call < count; call++)
        {
            using var answer = await client.GetAsync(Courts);
            statuses.Add(answer.StatusCode);
        }

        return statuses;
    }

    public sealed class StrictApp : WebApp
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            base.Configure(builder);
            builder.UseSetting("Api:CallsPerMinute", "5");
            builder.UseSetting("Api:StrangersPerMinute", "3");
        }
    }
}
