using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests.Attacks;

/// <summary>Fills a service with scripts wherever somebody can write something: texts and names of files, courts, cases, people, labels, comments, reports, notes, reasons, policies, guidelines, gold sets.</summary>
internal sealed class ScriptedCourt(HttpClient client)
{
    private const int LongestLabel = 40;

    private readonly List<string> refused = [];

    /// <summary>What was not taken: a name may not be one.</summary>
    public IReadOnlyList<string> Refused => refused;

    /// <returns>An id for each page, by the first part of its address; pages of what only people begin (a run, a session) show that there is none.</returns>
    public async Task<IReadOnlyDictionary<string, Guid>> FillAsync()
    {
        foreach (var (number, script) in Scripts.All.Index())
        {
            await UploadAsync($"{number}. {script}", NameOf(script), script);
        }

        var verdict = await UploadAsync(string.Join('\n', Scripts.All.Select(script => $"Mr {script} sued Ann Lee of Riga.")), "<img data-xss src=x onerror=alert(1)>.txt", Scripts.All[8])
            ?? throw new InvalidOperationException($"The verdict with all scripts was refused: {string.Join('\n', refused)}");
        await DetectedAsync(verdict);
        await ReviewAsync(verdict);
        var gold = await NameThingsAsync();
        var archive = await CampaignsAsync();

        return new Dictionary<string, Guid>
        {
            ["archive"] = archive,
            ["verdicts"] = verdict,
            ["gold"] = gold,
            ["policies"] = await FirstAsync("/api/v1/policies", "policies"),
            ["cases"] = await FirstAsync("/api/v1/cases", "cases"),
            ["models"] = Guid.CreateVersion7(),
            ["sessions"] = Guid.CreateVersion7(),
        };
    }

    private async Task<Guid> FirstAsync(string path, string list)
    {
        var answer = await client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));

        return (answer.ValueKind == JsonValueKind.Array ? answer : answer.GetProperty(list))[0].GetProperty("id").GetGuid();
    }

    private async Task<Guid?> UploadAsync(string text, string name, string script)
    {
        using var form = new MultipartFormDataContent { FileOf(text, name) };
        Add(form, "court", script);
        Add(form, "caseNumber", script);
        Add(form, "parties", JsonSerializer.Serialize(new[] { new { name = $"Ann {script}", role = "PETITIONER", aliases = new[] { $"Lee {script}" } } }));
        Add(form, "judges", JsonSerializer.Serialize(new[] { $"Judge {script}" }));
        var answer = await SendAsync("/api/v1/verdicts", form);

        return answer is null ? null : JsonDocument.Parse(answer).RootElement.GetProperty("id").GetGuid();
    }

    private async Task ReviewAsync(Guid id)
    {
        await PostAsync($"/api/v1/verdicts/{id}/review", new { });
        var review = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{id}/review?text=true", UriKind.Relative));
        var segments = review.GetProperty("segments").EnumerateArray().ToList();
        var mentions = review.GetProperty("mentions").EnumerateArray().Select(mention => mention.GetProperty("id").GetInt32()).ToList();

        foreach (var (number, script) in Scripts.All.Index())
        {
            var mention = mentions[number % mentions.Count];
            await StepAsync(id, new { action = "comment", mention, text = script });
            var start = review.GetProperty("text").GetString()!.IndexOf($"Mr {script}", StringComparison.Ordinal);
            await StepAsync(id, new { action = "mark", start, end = start + 3, type = script[..Math.Min(script.Length, LongestLabel)] });
            await PostAsync($"/api/v1/verdicts/{id}/problems", new { text = script });
        }

        await client.PutAsJsonAsync($"/api/v1/verdicts/{id}/assignment/assignee", new { personId = (Guid?)null, note = Scripts.All[9] });
    }

    private async Task<Guid> NameThingsAsync()
    {
        var gold = Guid.Empty;

        foreach (var (number, script) in Scripts.All.Index())
        {
            var policy = JsonSerializer.Serialize(new
            {
                version = 1,
                name = $"{number} {script}",
                description = script,
                language = "en",
                reasons = new[] { new { code = "r0", text = script, law = script } },
                rules = new[] { new { @operator = "letter", reason = "r0" } },
            });
            await PostAsync("/api/v1/policies", new { document = policy, reason = script });
            gold = await PostAsync("/api/v1/gold/sets", new { name = $"{number} {script}" }) is { } made ? JsonDocument.Parse(made).RootElement.GetProperty("versionId").GetGuid() : gold;
        }

        foreach (var script in Scripts.All.Take(10))
        {
            await PostAsync("/api/v1/teaching/guidelines", new { type = "PERSON", text = script, reason = script });
        }

        return gold;
    }

    /// <returns>A campaign whose files, all in its sample, have scripts for names.</returns>
    private async Task<Guid> CampaignsAsync()
    {
        var last = Guid.Empty;

        foreach (var (number, script) in Scripts.All.Index())
        {
            last = await PostAsync("/api/v1/archives", new { name = $"{number} {script}", auditShare = 1 }) is { } made ? JsonDocument.Parse(made).RootElement.GetProperty("id").GetGuid() : last;
        }

        foreach (var (number, script) in Scripts.All.Index())
        {
            using var form = new MultipartFormDataContent { FileOf($"File {number} of an archive.", NameOf(script)) };
            await SendAsync($"/api/v1/archives/{last}/files", form);
        }

        return last;
    }

    /// <summary>A script as the name of a file, whose path would else be cut off.</summary>
    private static string NameOf(string script) => $"{script.Replace('/', '∕').Replace('\\', '∖')}.txt";

    private static ByteArrayContent FileOf(string text, string name)
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.TryAddWithoutValidation("Content-Type", "text/plain");
        file.Headers.ContentDisposition = new("form-data") { Name = "file", FileNameStar = name };

        return file;
    }

    private Task<string?> StepAsync(Guid id, object step) => PostAsync($"/api/v1/verdicts/{id}/decisions", new { steps = new[] { step } });

    private Task<string?> PostAsync(string path, object body) => SendAsync(path, JsonContent.Create(body));

    private async Task<string?> SendAsync(string path, HttpContent content)
    {
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();

        if (!answer.IsSuccessStatusCode)
        {
            refused.Add($"{path}: {text}");
            return null;
        }

        return text;
    }

    private async Task DetectedAsync(Guid id)
    {
        while ((await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{id}", UriKind.Relative))).GetProperty("state").GetString() is "Uploaded")
        {
            await Task.Delay(500);
        }
    }

    private static void Add(MultipartFormDataContent form, string name, string value) => form.Add(new StringContent(value), name);
}
