using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Anonymizer.Simulation;

/// <summary>What a trainer does: locks gold, takes corrections into the pool, trains, hears the gate, promotes.</summary>
internal sealed class Teaching(Court court)
{
    private const string Corrections = "/api/v1/teaching/corrections";

    private static readonly string[] Going = ["waiting", "preparing", "training", "evaluating"];

    /// <summary>Takes a gold file in and locks it: the gate compares on it.</summary>
    public async Task LockGoldAsync(string file)
    {
        var set = await court.Trainer.CallAsync(HttpMethod.Post, "/api/v1/gold/sets", new JsonObject { ["name"] = "Simulated gold" });
        var version = set.GetProperty("versionId").GetGuid();
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(file));
        using var form = new MultipartFormDataContent { { content, "file", "gold.jsonl" } };
        using var answer = await court.Trainer.PostAsync(new Uri($"/api/v1/gold/versions/{version}/file", UriKind.Relative), form);

        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"gold: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        await court.Trainer.CallAsync(HttpMethod.Post, $"/api/v1/gold/versions/{version}/lock", new JsonObject());
    }

    /// <summary>Includes what was collected; what comes from a reviewer whom the product holds back stays out, as a trainer would leave it.</summary>
    /// <param name="withConflicts">Also words that were decided one way here and another there: a trainer who knows the gold has looked.</param>
    /// <returns>How many were included.</returns>
    public async Task<int> IncludeAsync(bool withConflicts)
    {
        var answer = await court.Trainer.CallAsync(HttpMethod.Post, Corrections + "/matching", new JsonObject
        {
            ["filter"] = new JsonObject { ["state"] = "candidate", ["isAny"] = true },
            ["state"] = "included",
        });
        var included = answer.GetProperty("decided").GetInt32();

        while (withConflicts)
        {
            var page = await court.Trainer.CallAsync(HttpMethod.Get, Corrections + "?state=candidate&all=true&pageSize=200");
            var ids = page.GetProperty("corrections").EnumerateArray().Select(correction => (JsonNode)correction.GetProperty("id").GetString()!).ToArray();

            if (ids.Length == 0)
            {
                break;
            }

            await court.Trainer.CallAsync(HttpMethod.Post, Corrections + "/decisions", new JsonObject { ["ids"] = new JsonArray(ids), ["state"] = "included" });
            included += ids.Length;
        }

        return included;
    }

    /// <summary>Trains on the pool and waits.</summary>
    /// <returns>The run as it ended.</returns>
    public async Task<TrainedRun> TrainAsync()
    {
        var started = await court.Trainer.CallAsync(HttpMethod.Post, "/api/v1/training-runs", new JsonObject { ["note"] = "simulation" });
        var id = started.GetProperty("id").GetGuid();

        while (true)
        {
            var run = (await court.Trainer.CallAsync(HttpMethod.Get, $"/api/v1/training-runs/{id}")).GetProperty("run");
            var state = run.GetProperty("state").GetString()!;

            if (!Going.Contains(state, StringComparer.OrdinalIgnoreCase))
            {
                return new TrainedRun(state, TextOf(run, "version"), TextOf(run, "gate"), TextOf(run, "problemCode"));
            }

            await Task.Delay(TimeSpan.FromSeconds(2));
        }
    }

    /// <summary>
    /// Promotes what the gate lets through; and, as the administrator who may, what surely gains in recall and does not surely lose in precision, or at the worst
    /// ends of both intervals gains more than it loses: a young model often loses in one measure what it gains in all, and the gate guards each.
    /// </summary>
    /// <param name="run">The training that ended.</param>
    /// <param name="mayOverride">Not where the gate may have caught a poisoned reviewer.</param>
    /// <returns>What the gate said, and what was done against it; or why there was no candidate.</returns>
    public async Task<string> DecideAsync(TrainedRun run, bool mayOverride)
    {
        if (run.Version is null || !run.State.Equals("finished", StringComparison.OrdinalIgnoreCase))
        {
            return $"{run.State} {run.Problem}".Trim();
        }

        var isOpen = "promote".Equals(run.Gate, StringComparison.OrdinalIgnoreCase);
        var isOverridden = !isOpen && mayOverride && await IsBetterAsync(run.Version);

        if (isOpen || isOverridden)
        {
            var reason = isOverridden ? "Gains surely more recall than it may lose in precision." : "";
            await court.Trainer.CallAsync(HttpMethod.Post, $"/api/v1/models/{run.Version}/promotion", new JsonObject { ["reason"] = reason });
        }

        return run.Gate + (isOverridden ? ", overridden" : "");
    }

    /// <summary>What other names of the same shape would do to the proposals in the court's newest verdicts, measured by the product.</summary>
    public async IAsyncEnumerable<string> TryPseudonymsAsync()
    {
        var trial = await court.Trainer.CallAsync(HttpMethod.Post, "/api/v1/teaching/pseudonyms", new JsonObject());
        var comparison = trial.GetProperty("comparison");

        yield return string.Create(CultureInfo.InvariantCulture, $"pseudonyms\tverdicts {comparison.GetProperty("verdicts")}\twords {trial.GetProperty("words")}\tmodel {TextOf(trial, "modelVersion")}");

        foreach (var row in comparison.GetProperty("rows").EnumerateArray())
        {
            var (measure, found) = (row.GetProperty("measure"), row.GetProperty("difference"));

            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{TextOf(measure, "kind")} {TextOf(measure, "type") ?? "all"}\t{found.GetProperty("baseline").GetDouble():F3}\t{found.GetProperty("candidate").GetDouble():F3}\t[{found.GetProperty("low").GetDouble():F3}, {found.GetProperty("high").GetDouble():F3}]\t{TextOf(found, "finding")}");
        }
    }

    private async Task<bool> IsBetterAsync(string version)
    {
        var model = await court.Trainer.CallAsync(HttpMethod.Get, $"/api/v1/models/{version}");
        var rows = model.GetProperty("assessment").GetProperty("comparison").GetProperty("rows").EnumerateArray().ToList();

        var precision = DifferenceOf(rows, "token-precision");

        return LowOf(DifferenceOf(rows, "token-recall")) is > 0 and var gained && (precision.GetProperty("finding").GetString() != "worse" || gained + LowOf(precision) > 0);
    }

    /// <summary>The lower end of the interval in which the difference lies.</summary>
    private static double LowOf(JsonElement difference) => difference.GetProperty("low").GetDouble();

    private static JsonElement DifferenceOf(IEnumerable<JsonElement> rows, string kind) => rows
        .First(row => TextOf(row.GetProperty("measure"), "kind") == kind && TextOf(row.GetProperty("measure"), "type") is null && row.GetProperty("cohort").ValueKind == JsonValueKind.Null)
        .GetProperty("difference");

    private static string? TextOf(JsonElement run, string name) => run.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>A training that ended.</summary>
internal sealed record TrainedRun(string State, string? Version, string? Gate, string? Problem);
