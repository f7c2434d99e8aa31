using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests.Speed;

/// <summary>A court office's program: sends a verdict, asks as often as it is told until it is detected, fetches the mentions, sends the next one.</summary>
internal sealed class Uploader(HttpClient client, int number, UploadTally tally)
{
    private const int Paragraphs = 6;

    public async Task WorkAsync(CancellationToken end)
    {
        try
        {
            for (var sent = 0; !end.IsCancellationRequested; sent++)
            {
                await SendAsync(sent, end);
            }
        }
        catch (OperationCanceledException)
        {
            // the time is over
        }
    }

    private async Task SendAsync(int sent, CancellationToken end)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{AMadeUpVerdict.Text(Paragraphs, (number * 997) + (Paragraphs * sent))}File {sent} of office {number}.\n");
        using var answer = await AskAsync(
            "upload",
            () => client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "verdict.txt" } }, end),
            end);

        if (answer is null)
        {
            return;
        }

        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>(end)).GetProperty("id").GetGuid();

        while (!await IsDetectedAsync(id, end))
        {
            // it was told how long to wait
        }

        (await AskAsync("mentions", () => client.GetAsync(new Uri($"/api/v1/verdicts/{id}/mentions", UriKind.Relative), end), end))?.Dispose();
        tally.AddDetected();
    }

    private async Task<bool> IsDetectedAsync(Guid id, CancellationToken end)
    {
        using var answer = await AskAsync("status", () => client.GetAsync(new Uri($"/api/v1/verdicts/{id}/status", UriKind.Relative), end), end);

        if (answer is not null && (await answer.Content.ReadFromJsonAsync<JsonElement>(end)).GetProperty("state").GetString() is not "Uploaded")
        {
            return true;
        }

        await Task.Delay(answer?.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), end);

        return false;
    }

    /// <summary>The answer, or null for an error, which is counted; told to come later, it comes later.</summary>
    private async Task<HttpResponseMessage?> AskAsync(string kind, Func<Task<HttpResponseMessage>> ask, CancellationToken end)
    {
        while (true)
        {
            var began = Stopwatch.GetTimestamp();
            HttpResponseMessage answer;

            try
            {
                answer = await ask();
            }
            catch (HttpRequestException failed)
            {
                tally.Errors.Add($"{kind}: {failed.Message}");
                return null;
            }

            tally.Times.GetOrAdd(kind, _ => []).Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);

            if (answer.StatusCode != HttpStatusCode.TooManyRequests)
            {
                if (!answer.IsSuccessStatusCode)
                {
                    tally.Errors.Add($"{kind}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(end)}");
                    return null;
                }

                return answer;
            }

            tally.AddLater();
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? throw new InvalidOperationException("429 without Retry-After"), end);
        }
    }
}
