using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Anonymizer.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anonymizer.Web.Tests.Platform;

/// <summary>Bad input over every address: refused with a code, never a fault of the service. ANONYMIZER_FUZZ=10000 for the whole length.</summary>
public sealed partial class FuzzTests(WebApp app) : IClassFixture<WebApp>
{
    private const int Seed = 7;
    private const int Short = 600;

    private static readonly string[] Evil =
    [
        "", " ", "null", "0", "-1", "2147483648", "1e999", "NaN", "true", "[]", "{}", "'", "' OR 1=1 --", "\"", "<script>alert(1)</script>", "../../etc/passwd", "..\\..\\x", "%00", "\u0000", "\u202e", "=1+1",
        "{{7*7}}", "${jndi:ldap://x}", "00000000-0000-0000-0000-000000000000", "9999-99-99", "2026-02-30", "\ud83d\ude00", "a\r\nSet-Cookie: x=1", new('a', 5_000),
    ];

    private static readonly string[] Fields =
    [
        "verdictIds", "ids", "priority", "text", "reason", "steps", "sequence", "acceptRest", "policy", "pictures", "name", "document", "basedOn", "settings", "personId", "note", "state", "filter", "taught", "version",
        "language", "guidelines", "court", "policyId", "kind", "parts", "verdicts",
    ];

    [Fact]
    public async Task Nothing_that_is_sent_makes_the_service_fail()
    {
        var random = new Random(Seed);
        using var client = app.CreateApiClient();
        var verdict = await client.UploadAsync(AWordFile.With($"{WebApp.Person} was fuzzed."));
        await client.SettledAsync(verdict.Id);
        using var browser = app.CreateBrowser();
        (await browser.SignInAsync(WebApp.Email, WebApp.Password)).Dispose();
        browser.DefaultRequestHeaders.Clear();
        var addresses = Addresses().ToList();
        var count = int.TryParse(Environment.GetEnvironmentVariable("ANONYMIZER_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : Short;
        var failed = new HashSet<string>();

        for (var number = 0; number < count; number++)
        {
            var (method, pattern) = addresses[number % addresses.Count];
            using var request = RequestOf(random, method, pattern, verdict.Id);
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
            using var answer = await browser.SendAsync(request);

            if ((int)answer.StatusCode >= 500 && answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                failed.Add($"{method} {pattern} {request.RequestUri!.OriginalString[..Math.Min(150, request.RequestUri.OriginalString.Length)]} {body[..Math.Min(150, body.Length)]}");
            }
        }

        failed.ShouldBeEmpty();
    }

    private static HttpRequestMessage RequestOf(Random random, string method, string pattern, Guid verdict)
    {
        var path = Id().Replace(pattern, _ => random.Next(3) == 0 ? Guid.CreateVersion7().ToString() : verdict.ToString());
        path = Number().Replace(path, _ => random.Next(-1, 3).ToString(CultureInfo.InvariantCulture));
        path = Word().Replace(path, _ => Uri.EscapeDataString(Pick(random, Evil) is { Length: > 0 } word && !word.Contains('\0', StringComparison.Ordinal) ? word : "x"));
        var query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{Pick(random, QueryNames)}={Uri.EscapeDataString(Pick(random, Evil))}"));
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(query.Length == 0 ? path : $"{path}?{query}", UriKind.Relative));

        if (method is "POST" or "PUT")
        {
            request.Content = ContentOf(random);
        }

        if (random.Next(8) == 0)
        {
            request.Headers.TryAddWithoutValidation(Pick(random, ["If-Match", "If-None-Match", "Idempotency-Key", "Accept"]), Pick(random, ["\"1-x\"", "*", "W/\"1\"", "x", "text/html;q=z"]));
        }

        return request;
    }

    private static readonly string[] QueryNames = ["cursor", "page", "pageSize", "limit", "sort", "state", "court", "case", "start", "end", "before", "take", "from", "to", "by", "format", "type", "text"];

    private static HttpContent ContentOf(Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                return new ByteArrayContent([]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            case 1:
                var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Pick(random, Evil))), "file", "a.docx" } };
                form.Add(new StringContent(Pick(random, Evil)), Pick(random, ["purpose", "parties", "judges", "policy", "pictures", "decisionDate", "route", "language"]));

                return form;
            case 2:
                return new StringContent(Pick(random, Evil), Encoding.UTF8, Pick(random, ["application/json", "text/plain", "application/xml"]));
            default:
                return new StringContent(Json(random, 0), Encoding.UTF8, "application/json");
        }
    }

    private static string Json(Random random, int depth) => (depth == 0 ? 0 : random.Next(7)) switch
    {
        0 => "{" + string.Join(',', Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"\"{Pick(random, Fields)}\":{(depth > 3 ? "1" : Json(random, depth + 1))}")) + "}",
        1 => "[" + string.Join(',', Enumerable.Range(0, random.Next(3)).Select(_ => depth > 3 ? "null" : Json(random, depth + 1))) + "]",
        2 => "null",
        3 => Pick(random, ["0", "-1", "1e30", "2147483648", "0.5"]),
        4 => $"\"{Guid.CreateVersion7()}\"",
        _ => System.Text.Json.JsonSerializer.Serialize(Pick(random, Evil)),
    };

    private static string Pick(Random random, string[] of) => of[random.Next(of.Length)];

    private IEnumerable<(string Method, string Pattern)> Addresses() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
        .Select(endpoint => (endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0], "/" + endpoint.RoutePattern.RawText!.Trim('/')))
        .OrderBy(address => address.Item2, StringComparer.Ordinal).ThenBy(address => address.Item1, StringComparer.Ordinal);

    [GeneratedRegex("{[a-zA-Z]+:guid}")]
    private static partial Regex Id();

    [GeneratedRegex("{[a-zA-Z]+:(int|long)}")]
    private static partial Regex Number();

    [GeneratedRegex("{[a-zA-Z]+}")]
    private static partial Regex Word();
}
