using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>Many programs that upload while many reviewers decide.</summary>
internal static class LoadRun
{
    private const int Paragraphs = 300;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <param name="arguments">For how many seconds (600), how many programs (20) and how many reviewers (50); a reviewer decides every two seconds.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var numbers = arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToList();
        var (seconds, clients, reviewers) = (numbers.ElementAtOrDefault(0) is > 0 and var s ? s : 600, numbers.ElementAtOrDefault(1) is > 0 and var c ? c : 20, numbers.ElementAtOrDefault(2) is > 0 and var r ? r : 50);
        await using var app = new LoadedApp(clients);
        await app.InitializeAsync();
        var server = new Server(app);
        var many = new ManyReviewers(app, server, await UploadAsync(app));
        await many.PrepareAsync(reviewers);
        var (tally, memory) = (new UploadTally(), new MemorySamples(server));
        using var end = new CancellationTokenSource();
        var uploads = Enumerable.Range(0, clients).Select(number => new Uploader(app.ClientOf(number), number, tally).WorkAsync(end.Token)).Append(memory.WorkAsync(end.Token)).ToList();

        await many.RunAsync(TimeSpan.FromSeconds(seconds), Pause);
        await end.CancelAsync();
        await Task.WhenAll(uploads);
        Say(tally, memory);

        return tally.Errors.IsEmpty ? 0 : 1;
    }

    private static void Say(UploadTally tally, MemorySamples memory)
    {
        foreach (var (kind, times) in tally.Times)
        {
            SpeedRun.Say($"{kind}, asked to answered", new Timings(times));
        }

        SpeedRun.Say("verdicts sent, detected and fetched; errors; told to come later", $"{tally.Detected}; {tally.Errors.Count}; {tally.Later}");
        SpeedRun.Say("the same, of each minute", string.Join(", ", tally.DetectedByMinute));
        SpeedRun.Say("server memory, resident", memory);

        foreach (var error in tally.Errors.Distinct().Take(10))
        {
            Console.WriteLine($"  {error}");
        }
    }

    private static async Task<Guid> UploadAsync(LoadedApp app)
    {
        using var client = app.ClientOf(0);
        using var answer = await client.PostAsync(
            new Uri("/api/v1/verdicts", UriKind.Relative), new MultipartFormDataContent { { new ByteArrayContent(AMadeUpVerdict.Long(Paragraphs)), "file", "long.docx" } });
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();

        while ((await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{id}", UriKind.Relative))).GetProperty("state").GetString() is "Uploaded")
        {
            await Task.Delay(500);
        }

        return id;
    }
}
