using System.Net;
using System.Text.RegularExpressions;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Platform;

public sealed partial class EndpointTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly string[] OpenToAll = ["/login", "/language", "/appearance", "/problem", "/health/live", "/health/ready", "/metrics", "/openapi/{documentName}.json", "/scalar", "/lib/"];

    [Fact]
    public void Nothing_is_open_to_strangers_but_the_sign_in_health_documents_and_static_files()
    {
        var open = Endpoints()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => !Path.HasExtension(route) || route.StartsWith("/api", StringComparison.Ordinal))
            .Where(route => !OpenToAll.Any(known => route.StartsWith(known, StringComparison.Ordinal)));

        open.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_address_of_the_REST_interface_answers_a_stranger_with_401()
    {
        using var stranger = app.CreateClient();
        var addresses = Endpoints().Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)).ToList();
        addresses.Count.ShouldBeGreaterThanOrEqualTo(10);

        foreach (var endpoint in addresses)
        {
            var method = endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0];
            using var request = new HttpRequestMessage(new HttpMethod(method), Filled(endpoint.RoutePattern.RawText!));
            using var answer = await stranger.SendAsync(request);

            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"{method} {endpoint.RoutePattern.RawText}");
        }
    }

    private static string Filled(string pattern) => Number().Replace(Id().Replace(pattern, "01900000-0000-7000-8000-000000000000"), "1");

    [GeneratedRegex("{[a-zA-Z]+:guid}")]
    private static partial Regex Id();

    [GeneratedRegex("{[a-zA-Z]+:int}")]
    private static partial Regex Number();

    private IEnumerable<RouteEndpoint> Endpoints() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
