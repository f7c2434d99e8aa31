using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Anonymizer.EndToEnd.Tests.Faults;

/// <summary>Includes what the clerks corrected and trains on it, one run after another; a run that was cut is resumed.</summary>
internal sealed class Trainer(IReadOnlyList<Clerk> clerks)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(300);

    private Guid? run;

    public int Started { get; private set; }

    public int Resumed { get; private set; }

    /// <summary>The state of the run when it was last looked at.</summary>
    public string State { get; private set; } = "none";

    public async Task WorkAsync(FaultyCalls calls, CancellationToken end)
    {
        try
        {
            while (!end.IsCancellationRequested)
            {
                await Task.Delay(Between, end);
                await StepAsync(calls.Client, end);
            }
        }
        catch (Exception gone) when (FaultyCalls.IsGone(gone))
        {
            // the run is looked at when the service is back
        }
    }

    /// <summary>A run that was acknowledged is there, and is over, waits, or can be resumed: it never seems to be under way when nothing is.</summary>
    public async Task<IReadOnlyList<string>> LostAsync(HttpClient client)
    {
        if (run is null)
        {
            return [];
        }

        State = await StateAsync(client);

        return State is "Lost" or "Failed" or "Finished" or "Canceled" or "Waiting" or "Preparing" or "Training" or "Evaluating" ? [] : [$"run {run} is {State}"];
    }

    private async Task StepAsync(HttpClient client, CancellationToken end)
    {
        State = run is null ? "none" : await StateAsync(client);

        if (State is "Lost")
        {
            await PostAsync(client, $"/api/v1/training-runs/{run}/repeat", new { }, end);
            Resumed++;
        }
        else if (State is "none" or "Failed" or "Finished" or "Canceled" && clerks.SelectMany(clerk => clerk.Completed).Select(verdict => verdict.Id).ToList() is { Count: > 2 } reviewed)
        {
            await PostAsync(client, "/api/v1/teaching/corrections/matching", new { filter = new { isAny = true }, state = "included", verdicts = reviewed.TakeLast(20) }, end);
            run = (await PostAsync(client, "/api/v1/training-runs", new { note = "Under faults." }, end)).GetProperty("id").GetGuid();
            Started++;
        }
    }

    private async Task<string> StateAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri($"/api/v1/training-runs/{run}", UriKind.Relative));
        var state = answer.StatusCode == HttpStatusCode.NotFound ? "gone" : (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("run").GetProperty("state").GetString()!;

        return char.ToUpperInvariant(state[0]) + state[1..];
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, object body, CancellationToken end)
    {
        using var answer = await client.PostAsJsonAsync(path, body, end);
        var text = await answer.Content.ReadAsStringAsync(end);

        return answer.IsSuccessStatusCode ? (text.Length == 0 ? default : JsonDocument.Parse(text).RootElement) : throw new FaultException($"{path}: {answer.StatusCode} {text}");
    }
}
