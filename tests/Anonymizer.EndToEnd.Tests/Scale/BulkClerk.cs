using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests.Scale;

/// <summary>Sends files in bulk and takes each verdict to its release, whatever happens to the nodes meanwhile: a call that got no answer is sent again under its key.</summary>
internal sealed class BulkClerk(ScaleCourt court)
{
    private const int AtOnce = 4;
    private const string Refused = "release.refused";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(120);

    private int repeated;
    private int broken;

    /// <summary>How many calls were sent again.</summary>
    public int Repeated => repeated;

    /// <summary>How many calls the service answered with a fault of its own (500).</summary>
    public int Broken => broken;

    /// <summary>Sends all; each is stored when this returns.</summary>
    public async Task<IReadOnlyList<Guid>> UploadAsync(IReadOnlyList<byte[]> files, string name = "upload")
    {
        var ids = new Guid[files.Count];
        await EachAsync(files.Count, async (client, number) => ids[number] = (await SendAsync(client, "/api/v1/verdicts", $"{name}-{number}", () => FormOf(files[number], number))).GetProperty("id").GetGuid());

        return ids;
    }

    /// <summary>Waits until none of them waits any more to be read.</summary>
    public async Task DetectedAsync()
    {
        using var end = new CancellationTokenSource(Longest);

        while (await TryCountAsync("SELECT count(*) FROM \"Verdicts\" WHERE \"State\" = 'Uploaded'") != 0)
        {
            await Task.Delay(Pause, end.Token);
        }
    }

    /// <summary>Takes each to its release.</summary>
    /// <returns>Those that the service refuses to release, with why.</returns>
    public async Task<IReadOnlyList<string>> ReleaseAsync(IReadOnlyList<Guid> ids)
    {
        var refused = new List<string>();
        await EachAsync(ids.Count, async (client, number) =>
        {
            while (await StepAsync(client, ids[number]) is { } state && state != "Released")
            {
                if (state is "Failed" or "Refused")
                {
                    lock (refused)
                    {
                        refused.Add($"{ids[number]}: {state}");
                    }

                    return;
                }
            }
        });

        return refused;
    }

    private async Task<string?> StepAsync(HttpClient client, Guid id)
    {
        var path = $"/api/v1/verdicts/{id}";
        var state = (await GetAsync(client, $"{path}/status")).GetProperty("state").GetString();

        switch (state)
        {
            case "Detected":
                await SendAsync(client, $"{path}/review", $"{id}-open", () => null);
                break;
            case "InReview":
                await CompleteAsync(client, path, id);
                break;
            case "Reviewed":
                return (await SendAsync(client, $"{path}/releases", $"{id}-release", () => JsonContent.Create(new { }))) is { ValueKind: JsonValueKind.Object } answer
                    && answer.TryGetProperty("code", out var code) && code.GetString() == Refused ? "Refused" : state;
            case "Uploaded":
                await Task.Delay(Pause);
                break;
        }

        return state;
    }

    private async Task CompleteAsync(HttpClient client, string path, Guid id)
    {
        var review = await GetAsync(client, $"{path}/review?doubts=true");
        var doubts = review.GetProperty("doubts").EnumerateArray().Where(doubt => doubt.GetProperty("isOpen").GetBoolean()).Select(doubt => doubt.GetProperty("key").GetString()).ToList();

        if (doubts.Count > 0)
        {
            await SendAsync(client, $"{path}/decisions", $"{id}-waive", () => JsonContent.Create(new { steps = new[] { new { action = "waive", doubts, reason = "bulk" } } }));
        }

        await SendAsync(client, $"{path}/review/completion", $"{id}-complete", () => JsonContent.Create(new { acceptRest = true }));
    }

    private Task EachAsync(int count, Func<HttpClient, int, Task> work) => Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
    {
        using var client = court.ClientOf(number);
        await work(client, number);
    });

    private Task<JsonElement> GetAsync(HttpClient client, string path) => AgainAsync(() => client.GetAsync(new Uri(path, UriKind.Relative)));

    private Task<JsonElement> SendAsync(HttpClient client, string path, string key, Func<HttpContent?> content) => AgainAsync(async () =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content(), Headers = { { "Idempotency-Key", key } } };

        return await client.SendAsync(request);
    });

    /// <summary>Until it is answered; a refusal because of the state is an answer, too: the state says what is to be done next.</summary>
    private async Task<JsonElement> AgainAsync(Func<Task<HttpResponseMessage>> send)
    {
        while (true)
        {
            try
            {
                using var answer = await send();
                var text = await answer.Content.ReadAsStringAsync();

                if (answer.IsSuccessStatusCode
                    || (answer.StatusCode == HttpStatusCode.Conflict && !text.Contains("idempotency.running", StringComparison.Ordinal))
                    || (answer.StatusCode == HttpStatusCode.UnprocessableEntity && text.Contains(Refused, StringComparison.Ordinal)))
                {
                    return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
                }

                if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict or HttpStatusCode.InternalServerError))
                {
                    throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri}: {answer.StatusCode}");
                }

                if (answer.StatusCode is HttpStatusCode.InternalServerError)
                {
                    Interlocked.Increment(ref broken);
                }
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
            {
                // the node or its database is away: the call is sent again
            }

            Interlocked.Increment(ref repeated);
            await Task.Delay(Pause);
        }
    }

    private async Task<long> TryCountAsync(string query)
    {
        try
        {
            return await court.Database.CountAsync(query);
        }
        catch (Npgsql.NpgsqlException)
        {
            return -1; // away
        }
    }

    private static MultipartFormDataContent FormOf(byte[] file, int number) =>
        new("the-same-at-each-time") { { new ByteArrayContent(file), "file", string.Create(CultureInfo.InvariantCulture, $"judgment-{number:d5}.docx") } };
}
