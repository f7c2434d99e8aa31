using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests;

/// <summary>The service with a models folder of its own, in which the shipped model is in use, and a training that takes seconds and changes little: what it makes is as good as the shipped one.</summary>
public class TrainingApp : RunningApp
{
    private static readonly string[] Learned = ["02-county-court-building-dispute", "05-employment-tribunal", "13-short-order"];
    private static readonly string[] TooLong = ["14-flood-group-action-long"];

    /// <summary>Passes over what is taught.</summary>
    protected virtual int Epochs => 1;

    public string Models => Path.Combine(Folder, "models");

    /// <summary>Some of the samples are locked as gold, none of those that are learned.</summary>
    public async Task LockGoldAsync(int most, CancellationToken cancellationToken)
    {
        using var client = NewClient();
        await LockGoldAsync(client, most, cancellationToken);
    }

    /// <summary>Three samples are reviewed and included, the others are locked as gold: all through the REST interface.</summary>
    public async Task TeachAsync(CancellationToken cancellationToken)
    {
        using var client = NewClient();
        await LockGoldAsync(client, int.MaxValue, cancellationToken);
        var verdicts = new List<Guid>();

        foreach (var sample in Learned)
        {
            verdicts.Add(await ReviewAsync(client, sample, cancellationToken));
        }

        await SendAsync(client, "/api/v1/teaching/corrections/matching", new { filter = new { isAny = true }, state = "included", verdicts }, cancellationToken);
    }

    protected override IEnumerable<(string Name, string Value)> Settings()
    {
        var shipped = Path.Combine(Checkout.Root, "models", "2026.11.26-1");
        Directory.CreateDirectory(Path.Combine(Models, "2026.11.26-1"));

        foreach (var file in Directory.EnumerateFiles(shipped))
        {
            File.Copy(file, Path.Combine(Models, "2026.11.26-1", Path.GetFileName(file)));
        }

        File.Copy(Path.Combine(Checkout.Root, "models", "active.json"), Path.Combine(Models, "active.json"));

        return [("Storage__Models", Models), ("Training__Epochs", Epochs.ToString(CultureInfo.InvariantCulture)), ("Training__LearningRate", "0.000001")];
    }

    private HttpClient NewClient() => new() { BaseAddress = Address, DefaultRequestHeaders = { { "X-Api-Key", "anonymizer-development" } } };

    private static async Task LockGoldAsync(HttpClient client, int most, CancellationToken cancellationToken)
    {
        var lines = (await File.ReadAllLinesAsync(Checkout.Sample("gold.jsonl"), cancellationToken))
            .Where(line => !Learned.Concat(TooLong).Any(sample => line.StartsWith($"{{\"id\": \"{sample}\"", StringComparison.Ordinal) || line.StartsWith($"{{\"id\":\"{sample}\"", StringComparison.Ordinal)))
            .Take(most);
        var version = (await SendAsync(client, "/api/v1/gold/sets", new { name = "Samples" }, cancellationToken)).GetProperty("versionId").GetGuid();
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        using var form = new MultipartFormDataContent { { file, "file", "gold.jsonl" } };
        (await client.PostAsync(new Uri($"/api/v1/gold/versions/{version}/file", UriKind.Relative), form, cancellationToken)).EnsureSuccessStatusCode();
        await SendAsync(client, $"/api/v1/gold/versions/{version}/lock", new { }, cancellationToken);
    }

    private static async Task<Guid> ReviewAsync(HttpClient client, string sample, CancellationToken cancellationToken)
    {
        using var file = new ByteArrayContent(await File.ReadAllBytesAsync(Checkout.Sample($"{sample}.docx"), cancellationToken));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        using var form = new MultipartFormDataContent { { file, "file", $"{sample}.docx" } };
        using var uploaded = await client.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), form, cancellationToken);
        var id = (await uploaded.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetGuid();

        while ((await client.GetFromJsonAsync<JsonElement>($"/api/v1/verdicts/{id}", cancellationToken)).GetProperty("state").GetString() is "Uploaded" or "uploaded")
        {
            await Task.Delay(500, cancellationToken);
        }

        await SendAsync(client, $"/api/v1/verdicts/{id}/review", new { }, cancellationToken);
        var review = await client.GetFromJsonAsync<JsonElement>($"/api/v1/verdicts/{id}/review?doubts=true", cancellationToken);
        var doubts = review.GetProperty("doubts").EnumerateArray().Where(doubt => doubt.GetProperty("isOpen").GetBoolean()).Select(doubt => doubt.GetProperty("key").GetString()).ToList();

        if (doubts.Count > 0)
        {
            await SendAsync(client, $"/api/v1/verdicts/{id}/decisions", new { steps = new[] { new { action = "waive", doubts, reason = "for the test" } } }, cancellationToken);
        }

        await SendAsync(client, $"/api/v1/verdicts/{id}/review/completion", new { acceptRest = true }, cancellationToken);

        return id;
    }

    private static async Task<JsonElement> SendAsync(HttpClient client, string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await client.PostAsJsonAsync(path, body, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);

        return answer.IsSuccessStatusCode ? text.Length == 0 ? default : JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{path}: {text}");
    }
}
