using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>The files for those who run Prometheus, tried with the real one; skipped, with the reason, where there is none.</summary>
public sealed class PrometheusTests(MeteredApp app) : IClassFixture<MeteredApp>
{
    private const string Missing = "No Prometheus here. Install it (apt-get install prometheus) to try the scrape and alert rules.";
    private static readonly string Files = Path.Combine(Checkout.Root, "src", "deployment", "prometheus");
    private static readonly string? Promtool = Find("promtool");
    private static readonly string? Prometheus = Find("prometheus");

    [Theory]
    [InlineData("check", "config", "prometheus.yml")]
    [InlineData("test", "rules", "anonymizer.rules.test.yml")]
    public async Task Its_own_tool_finds_the_rules_right(params string[] arguments)
    {
        Assert.SkipUnless(Promtool is not null, Missing);
        using var tool = Process.Start(new ProcessStartInfo(Promtool, arguments) { WorkingDirectory = Files, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);

        tool.ExitCode.ShouldBe(0, said);
    }

    [Fact]
    public async Task Only_the_metrics_answer_on_their_port_and_only_there()
    {
        using var outside = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{app.MetricsPort}") };
        using var inside = new HttpClient { BaseAddress = app.Address };

        (await outside.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldContain("anonymizer_leak_check_total");
        foreach (var path in new[] { "/", "/login", "/api/v1/courts", "/health/ready" })
        {
            using var answer = await outside.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri("/metrics", UriKind.Relative)) { Headers = { Host = $"127.0.0.1:{app.MetricsPort}" } };
        using var refused = await inside.SendAsync(asked, TestContext.Current.CancellationToken);
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("anonymizer_leak_check_total");
    }

    [Fact]
    public async Task A_real_Prometheus_scrapes_the_service_and_understands_rules_and_dashboard()
    {
        Assert.SkipUnless(Prometheus is not null, Missing);
        await UploadAsync();
        var folder = Directory.CreateTempSubdirectory("anonymizer-prometheus-");
        var config = Path.Combine(folder.FullName, "prometheus.yml");
        var text = await File.ReadAllTextAsync(Path.Combine(Files, "prometheus.yml"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(config, text.Replace("localhost:9464", $"127.0.0.1:{app.MetricsPort}", StringComparison.Ordinal).Replace("interval: 15s", "interval: 1s", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(Files, "anonymizer.rules.yml"), Path.Combine(folder.FullName, "anonymizer.rules.yml"));
        var address = new Uri($"http://127.0.0.1:{RunningApp.FreePort()}");
        using var prometheus = Process.Start(new ProcessStartInfo(Prometheus!, [$"--config.file={config}", $"--storage.tsdb.path={folder.FullName}/data", $"--web.listen-address={address.Authority}", "--log.level=error"]))!;

        try
        {
            using var client = new HttpClient { BaseAddress = address };
            await ScrapedAsync(client, "up{job=\"anonymizer\"} == 1");
            await ScrapedAsync(client, "anonymizer_backup_late_seconds == 0");
            var samples = await QueryAsync(client, "anonymizer_document_processed_total");
            samples.GetArrayLength().ShouldBeGreaterThan(0);
            (await QueryAsync(client, "{__name__=~\".+_created\"}")).GetArrayLength().ShouldBe(0, "what doubles the samples is dropped");
            (await QueryAsync(client, "count({otel_scope_name!=\"\"})")).GetArrayLength().ShouldBe(0, "a new version of the program must not begin new series");

            foreach (var expression in Dashboard())
            {
                await QueryAsync(client, expression);
            }
        }
        finally
        {
            prometheus.Kill();
            await prometheus.WaitForExitAsync(CancellationToken.None);
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Dashboard()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(Files, "..", "grafana", "anonymizer.json")));

        return [.. dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!.Replace("$purpose", "production", StringComparison.Ordinal).Replace("$age", ".*", StringComparison.Ordinal))];
    }

    private static async Task ScrapedAsync(HttpClient client, string expression)
    {
        for (var attempt = 0; attempt < 240; attempt++)
        {
            try
            {
                if ((await QueryAsync(client, expression)).GetArrayLength() == 1)
                {
                    return;
                }
            }
            catch (HttpRequestException starting) when (starting.StatusCode is null or HttpStatusCode.ServiceUnavailable)
            {
                // It listens before it can answer.
            }

            await Task.Delay(500);
        }

        throw new TimeoutException($"Prometheus did not scrape {expression} in two minutes.");
    }

    private static async Task<JsonElement> QueryAsync(HttpClient client, string expression)
    {
        using var answer = await client.GetAsync(new Uri($"/api/v1/query?query={Uri.EscapeDataString(expression)}", UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();

        return answer.IsSuccessStatusCode
            ? JsonElement.Parse(body).GetProperty("data").GetProperty("result")
            : throw new HttpRequestException($"{expression}: {body}", null, answer.StatusCode);
    }

    private async Task UploadAsync()
    {
        using var client = new HttpClient { BaseAddress = app.Address, DefaultRequestHeaders = { { "X-Api-Key", "anonymizer-development" } } };
        using var file = new ByteArrayContent(await File.ReadAllBytesAsync(Checkout.Sample("13-short-order.docx")));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        using var form = new MultipartFormDataContent { { file, "file", "13-short-order.docx" } };
        using var uploaded = await client.PostAsync(new Uri("/api/v1/redactions", UriKind.Relative), form);
        uploaded.IsSuccessStatusCode.ShouldBeTrue(await uploaded.Content.ReadAsStringAsync());
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
