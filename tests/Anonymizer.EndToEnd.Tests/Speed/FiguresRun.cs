using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>Measures the dashboards of a court that has reviewed for years: the database is filled, then pages and answers are asked for.</summary>
internal static class FiguresRun
{
    private const int Rounds = 5;
    private static readonly string[] Pages = ["/quality", "/quality/spans?result=Missed", "/quality/drift", "/teaching", "/"];
    private static readonly string[] Answers = ["quality/figures?by=type", "quality/figures?by=model&from=2026-11-01", "quality/spans?result=missed&pageSize=100", "teaching/groups"];

    /// <param name="arguments">How many reviews (20,000), and how many corrections in each (25).</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var numbers = arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToList();
        var (reviews, each) = (numbers.ElementAtOrDefault(0) is > 0 and var asked ? asked : 20_000, numbers.ElementAtOrDefault(1) is > 0 and var number ? number : 25);
        await using var app = new RunningApp();
        await app.InitializeAsync();
        var server = new Server(app);
        using var client = new HttpClient { BaseAddress = app.Address, Timeout = TimeSpan.FromMinutes(10), DefaultRequestHeaders = { { "X-Api-Key", "anonymizer-development" } } };
        var began = Stopwatch.GetTimestamp();
        FilledCourt.Fill(app, await UploadAsync(client), reviews, each);
        SpeedRun.Say("filled", $"{reviews} reviews, {reviews * each} corrections in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        var resident = server.Resident;

        foreach (var answer in Answers)
        {
            SpeedRun.Say($"GET {answer}", await TimesAsync(() => client.GetStringAsync(new Uri($"/api/v1/{answer}", UriKind.Relative))));
        }

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.StartAsync(playwright);
        var page = await Court.SignedInAsync(browser, app);

        foreach (var address in Pages)
        {
            SpeedRun.Say($"page {address}, until it is ready", await TimesAsync(() => ShowAsync(page, address)));
        }

        SpeedRun.Say("server memory, resident, before and after", $"{resident >> 20} MB, {server.Resident >> 20} MB");

        return 0;
    }

    private static async Task ShowAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync("#ready", new() { State = WaitForSelectorState.Attached, Timeout = 600_000 });
    }

    private static async Task<Timings> TimesAsync(Func<Task> work)
    {
        var times = new List<double>();

        for (var round = 0; round <= Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return new Timings(times.Skip(1)); // the first one is translated while it runs
    }

    private static async Task<Guid> UploadAsync(HttpClient client)
    {
        using var file = new ByteArrayContent("Ann Lee left.\n"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "verdict.txt" }, { new StringContent("Filled court"), "court" } };
        using var answer = await client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), form);
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();

        while ((await client.GetFromJsonAsync<JsonElement>($"/api/v1/verdicts/{id}")).GetProperty("state").GetString() is not "Detected")
        {
            await Task.Delay(500);
        }

        return id;
    }
}
