using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Accounts;

/// <summary>All addresses and pages of the service, with an id in them.</summary>
internal static partial class EveryAddress
{
    /// <summary>Sends what an address takes, with nothing of anybody in it.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address.EndsWith("/explanation", StringComparison.Ordinal) ? $"{address}?start=0&end=1" : address, UriKind.Relative));

        if (method is "POST" or "PUT")
        {
            request.Content = address.EndsWith("/export", StringComparison.Ordinal) ? new FormUrlEncodedContent([new("name", "a")]) : IsFile(address) ? Forms.Of("no file"u8.ToArray(), "a.docx") : JsonContent.Create(Body);
        }

        return await client.SendAsync(request);
    }

    private static bool IsFile(string address) => address.EndsWith("/file", StringComparison.Ordinal)
        || (address.StartsWith("/api/v1/archives/", StringComparison.Ordinal) && (address.EndsWith("/files", StringComparison.Ordinal) || address.EndsWith("/zip", StringComparison.Ordinal)))
        || address is "/api/v1/verdicts" or "/api/v1/redactions" or "/api/v1/verdicts/archive";

    /// <summary>Enough for the requests' validators, so that the answer is about rights.</summary>
    private static readonly Dictionary<string, object?> Body = new()
    {
        ["verdictIds"] = new[] { Guid.CreateVersion7() },
        ["ids"] = new[] { Guid.CreateVersion7() },
        ["reason"] = "for the test",
        ["text"] = "for the test",
        ["name"] = "for the test",
        ["steps"] = new[] { new { action = "undo" } },
        ["document"] = "{}",
        ["basedOn"] = 1,
        ["priority"] = "normal",
        ["state"] = "included",
        ["filter"] = new { isAny = true },
        ["settings"] = null,
    };

    public static IEnumerable<(string Method, string Pattern)> Addresses(WebApp app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
        .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => (method, "/" + endpoint.RoutePattern.RawText!.Trim('/'))))
        .OrderBy(address => address.Item2, StringComparer.Ordinal).ThenBy(address => address.method, StringComparer.Ordinal);

    public static IEnumerable<string> Pages() => typeof(Door).Assembly.GetTypes()
        .Where(type => type.GetCustomAttributes(typeof(AllowAnonymousAttribute), false).Length == 0)
        .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>())
        .Select(route => route.Template)
        .Where(template => !template.StartsWith("/problem", StringComparison.Ordinal) && !template.StartsWith("/not-found", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public static string PageAddress(string template) => Filled(template, Guid.CreateVersion7()).Replace("{Version}", "test-1", StringComparison.Ordinal);

    public static string Filled(string pattern, Guid id) =>
        Version().Replace(Number().Replace(Id().Replace(pattern, id.ToString()), "1"), "test-1");

    [GeneratedRegex("{[a-zA-Z]+:guid}")]
    private static partial Regex Id();

    [GeneratedRegex("{[a-zA-Z]+:(int|long)}")]
    private static partial Regex Number();

    [GeneratedRegex("{version}")]
    private static partial Regex Version();
}
