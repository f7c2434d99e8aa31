using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>Takes one verdict after another from the upload to the released file, and remembers what was acknowledged. After a kill it asks again what it does not know.</summary>
internal sealed class Clerk(int number, int seed)
{
    private const int MostDecisions = 6;
    private const string Boundary = "the-same-at-each-time";

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(30);

    private readonly Random random = new(seed + number);
    private PendingCall? call;
    private KeptVerdict? current;
    private int uploads;

    public List<KeptVerdict> Verdicts { get; } = [];

    public IEnumerable<KeptVerdict> Completed => Verdicts.Where(verdict => verdict.IsCompleted);

    public int Acknowledgements { get; private set; }

    /// <summary>Waits for the service to detect.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>Works until the service is gone.</summary>
    public async Task WorkAsync(FaultyCalls calls, CancellationToken end)
    {
        try
        {
            while (!end.IsCancellationRequested)
            {
                call ??= await NextAsync(calls.Client, end);
                await (call is null ? Task.CompletedTask : calls.SendAsync(call));
                Acknowledgements += call is null ? 0 : 1;
                call = null;
                await Task.Delay(Between * random.NextDouble(), end);
            }
        }
        catch (Exception gone) when (FaultyCalls.IsGone(gone))
        {
            // the call that was under way stays: it is sent again
        }
    }

    /// <summary>Sends again what is unknown, and compares what is stored with what was acknowledged.</summary>
    public async Task<IReadOnlyList<string>> LostAsync(FaultyCalls calls, bool isWhole)
    {
        if (call is { IsUnknown: true })
        {
            await calls.SendAsync(call);
            call = null;
        }

        var lost = new List<string>();

        foreach (var verdict in isWhole ? Verdicts : Verdicts.TakeLast(2))
        {
            lost.AddRange(await LostOfAsync(calls.Client, verdict));
        }

        return lost;
    }

    private static async Task<IEnumerable<string>> LostOfAsync(HttpClient client, KeptVerdict verdict)
    {
        var row = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{verdict.Id}", UriKind.Relative));
        var state = row.GetProperty("state").GetString();
        var stored = (await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/verdicts/{verdict.Id}/decisions", UriKind.Relative))).EnumerateArray()
            .Select(taken => taken.GetProperty("action"))
            .Where(action => action.GetProperty("action").GetString() == "decided")
            .Select(action => (action.GetProperty("id").GetInt32(), action.GetProperty("decision").ToString()))
            .Count();

        return
        [
            .. stored == verdict.Sent.Count && stored == verdict.Acknowledged ? Array.Empty<string>() : [$"{verdict.Id}: {verdict.Sent.Count} decisions sent, {verdict.Acknowledged} acknowledged, {stored} stored"],
            .. state is "Failed" ? [$"{verdict.Id} failed: {row.GetProperty("failureCode")}"] : Array.Empty<string>(),
            .. verdict.IsCompleted && state is not ("Reviewed" or "Released") ? [$"{verdict.Id} was completed and is {state}"] : Array.Empty<string>(),
            .. verdict.Release is not null && state is not "Released" ? [$"{verdict.Id} was released and is {state}"] : Array.Empty<string>(),
        ];
    }

    /// <summary>The next call, or null while the service has to do something first.</summary>
    private async Task<PendingCall?> NextAsync(HttpClient client, CancellationToken end)
    {
        if (current is not { Release: null })
        {
            return Upload();
        }

        var path = $"/api/v1/verdicts/{current.Id}";
        var state = (await client.GetFromJsonAsync<JsonElement>(new Uri($"{path}/status", UriKind.Relative), end)).GetProperty("state").GetString();
        IsWaiting = state is "Uploaded";

        return state switch
        {
            "Detected" => new PendingCall("open", $"{path}/review", () => null, _ => { }),
            "InReview" => await DecideAsync(client, current, path, end),
            "Reviewed" => new PendingCall("release", $"{path}/releases", () => JsonContent.Create(new { }), _ => current.Release = 1),
            "Uploaded" => null,
            _ => throw new FaultException($"{path} is {state}"),
        };
    }

    private PendingCall Upload()
    {
        var file = Encoding.UTF8.GetBytes($"{AMadeUpVerdict.Text(paragraphs: 3, first: number + (3 * uploads++))}File {uploads} of clerk {number}.\n");

        return new PendingCall(
            "upload",
            "/api/v1/verdicts",
            () => new MultipartFormDataContent(Boundary) { { new ByteArrayContent(file), "file", $"verdict-{number}-{uploads}.txt" }, { new StringContent("Court of faults"), "court" } },
            answer => Verdicts.Add(current = new KeptVerdict(JsonDocument.Parse(answer).RootElement.GetProperty("id").GetGuid())))
        {
            Key = null,
        };
    }

    private async Task<PendingCall> DecideAsync(HttpClient client, KeptVerdict verdict, string path, CancellationToken end)
    {
        var review = await client.GetFromJsonAsync<JsonElement>(new Uri($"{path}/review?doubts=true", UriKind.Relative), end);
        var mentions = review.GetProperty("mentions").EnumerateArray().Select(mention => mention.GetProperty("id").GetInt32()).ToList();

        if (verdict.Sent.Count < Math.Min(MostDecisions, mentions.Count))
        {
            var step = (Mention: mentions[verdict.Sent.Count], Decision: random.Next(4) == 0 ? "rejected" : "accepted");
            verdict.Sent.Add(step);

            return Steps("decide", path, new { action = "decide", mention = step.Mention, decision = step.Decision }, _ => verdict.Acknowledged++);
        }

        var doubts = review.GetProperty("doubts").EnumerateArray().Where(doubt => doubt.GetProperty("isOpen").GetBoolean()).Select(doubt => doubt.GetProperty("key").GetString()).ToList();

        return doubts.Count > 0
            ? Steps("decide", path, new { action = "waive", doubts, reason = "for the test" }, _ => { })
            : new PendingCall("complete", $"{path}/review/completion", () => JsonContent.Create(new { acceptRest = true }), _ => verdict.IsCompleted = true);
    }

    private static PendingCall Steps(string kind, string path, object step, Action<string> done) =>
        new(kind, $"{path}/decisions", () => JsonContent.Create(new { steps = new[] { step } }), done);
}
