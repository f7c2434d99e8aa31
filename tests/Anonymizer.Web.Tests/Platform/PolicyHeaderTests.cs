using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Platform;

public sealed class PolicyHeaderTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Strict =
        "default-src 'self'; script-src 'self' 'nonce-'; style-src 'self' ; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    [Fact]
    public async Task Every_address_that_can_be_read_answers_with_the_strict_policy()
    {
        using var browser = app.CreateBrowser();
        using var signedIn = await browser.SignInAsync(WebApp.Email, WebApp.Password);
        var addresses = Readable().ToList();
        addresses.Count.ShouldBeGreaterThan(10);

        foreach (var address in addresses)
        {
            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);

            WithoutNonce(answer.Headers.GetValues("Content-Security-Policy").Single()).ShouldBe(Strict, address);
        }
    }

    private static string WithoutNonce(string policy)
    {
        var start = policy.IndexOf("nonce-", StringComparison.Ordinal) + "nonce-".Length;

        return policy.Remove(start, policy.IndexOf('\'', start) - start);
    }

    /// <summary>Every GET address, with some value in each place; the page that tries the REST interface has a policy of its own.</summary>
    private IEnumerable<string> Readable() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET"))
        .Select(endpoint => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(Filled)))
        .Where(address => !address.StartsWith("/scalar", StringComparison.Ordinal) && !address.StartsWith("/_", StringComparison.Ordinal))
        .Distinct();

    private static string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPathSegment segment) => string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "Status" } => "404",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies: [{ Content: "int" }, ..] } => "1",
        _ => "01900000-0000-7000-8000-000000000000",
    }));
}
