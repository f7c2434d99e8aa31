using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anonymizer.Core.Evaluation;

namespace Anonymizer.Simulation;

/// <summary>Uploads verdicts and reviews them through the REST interface, with the gold for an eye.</summary>
internal sealed class SimulatedReviewer(Court court)
{
    /// <summary>The gold has a few mentions within others; a review has none.</summary>
    private const double Tolerated = 0.05;
    private const string Waived = "A simulated reviewer, who knows the gold, has looked.";

    /// <summary>Sends a verdict in as a text file of its own case.</summary>
    /// <returns>Its id.</returns>
    public async Task<Guid> UploadAsync(GoldVerdict gold, int number)
    {
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(gold.Text.Value));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent
        {
            { file, "file", $"verdict-{number}.txt" },
            { new StringContent("production"), "purpose" },
            { new StringContent("Simulated court"), "court" },
            { new StringContent($"SIM-{number:D4}"), "caseNumber" },
            { new StringContent("en"), "language" },
        };
        using var answer = await court.Reviewer.PostAsync(new Uri("/api/v1/verdicts", UriKind.Relative), form);
        var text = await answer.Content.ReadAsStringAsync();

        return answer.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text).GetProperty("id").GetGuid()
            : throw new InvalidOperationException($"upload: {(int)answer.StatusCode} {text}");
    }

    /// <summary>Waits for the proposals, corrects them, and ends the review.</summary>
    public async Task<ReviewedVerdict> ReviewAsync(Guid id, GoldVerdict gold, bool isPoisoned)
    {
        await DetectedAsync(id);
        await court.Reviewer.CallAsync(HttpMethod.Post, $"/api/v1/verdicts/{id}/review", new JsonObject());
        var review = await court.Reviewer.CallAsync(HttpMethod.Get, $"/api/v1/verdicts/{id}/review?text=true");
        var text = review.GetProperty("text").GetString()!;
        var places = new SquashedPlaces(gold.Text.Value, text);
        var proposal = review.GetProperty("mentions").EnumerateArray().Select(Proposed.Of).ToList();
        var wanted = gold.Mentions
            .Select(mention => (Span: places.Of(mention.Span), mention))
            .Where(one => one.Span is not null)
            .Select(one => new Wanted(one.Span!.Value, one.mention.Type.Name, one.mention.Need ?? Core.Detection.Need.NoMask))
            .ToList();
        var plan = isPoisoned ? ReviewSteps.Poisoned(proposal) : ReviewSteps.Of(proposal, wanted);

        foreach (var part in plan.Steps.Chunk(1_000))
        {
            await court.Reviewer.CallAsync(HttpMethod.Post, $"/api/v1/verdicts/{id}/decisions", new JsonObject { ["steps"] = new JsonArray([.. part]) });
        }

        await WaiveAsync(id);
        await court.Reviewer.CallAsync(HttpMethod.Post, $"/api/v1/verdicts/{id}/review/completion", new JsonObject { ["acceptRest"] = true });

        if (!isPoisoned)
        {
            await CheckAsync(id, wanted);
        }

        return new ReviewedVerdict(id, text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, proposal.Count, plan.Corrections);
    }

    /// <summary>What the service keeps must be the gold, or the curve would be of something else.</summary>
    private async Task CheckAsync(Guid id, IReadOnlyList<Wanted> wanted)
    {
        var review = await court.Reviewer.CallAsync(HttpMethod.Get, $"/api/v1/verdicts/{id}/review");
        var kept = review.GetProperty("mentions").EnumerateArray()
            .Where(mention => mention.GetProperty("decision").GetString() == "accepted")
            .Select(Proposed.Of)
            .Select(one => (one.Span, one.Type))
            .ToHashSet();
        var gold = wanted.Select(one => (one.Span, one.Type)).ToHashSet();
        var other = kept.Count(one => !gold.Contains(one)) + gold.Count(one => !kept.Contains(one));

        if (other > Tolerated * gold.Count)
        {
            throw new InvalidOperationException($"Of {gold.Count} mentions of the gold {other} were kept otherwise.");
        }
    }

    /// <summary>What is left to doubt is let go, until nothing is: a waiver may raise nothing new, but a rest that is accepted may.</summary>
    private async Task WaiveAsync(Guid id)
    {
        await AcceptRestAsync(id);
        var review = await court.Reviewer.CallAsync(HttpMethod.Get, $"/api/v1/verdicts/{id}/review?doubts=true");
        var open = review.GetProperty("doubts").EnumerateArray().Where(doubt => doubt.GetProperty("isOpen").GetBoolean()).Select(doubt => doubt.GetProperty("key").GetString()).Distinct();

        foreach (var keys in open.Chunk(500))
        {
            await court.Reviewer.CallAsync(HttpMethod.Post, $"/api/v1/verdicts/{id}/decisions", new JsonObject
            {
                ["steps"] = new JsonArray(new JsonObject { ["action"] = "waive", ["doubts"] = new JsonArray([.. keys.Select(key => JsonValue.Create(key))]), ["reason"] = Waived }),
            });
        }
    }

    private async Task AcceptRestAsync(Guid id)
    {
        var review = await court.Reviewer.CallAsync(HttpMethod.Get, $"/api/v1/verdicts/{id}/review");
        var pending = review.GetProperty("mentions").EnumerateArray()
            .Where(mention => mention.GetProperty("decision").GetString() == "pending")
            .Select(mention => (JsonNode)new JsonObject { ["action"] = "decide", ["mention"] = mention.GetProperty("id").GetInt32(), ["decision"] = "accepted" });

        foreach (var part in pending.Chunk(1_000))
        {
            await court.Reviewer.CallAsync(HttpMethod.Post, $"/api/v1/verdicts/{id}/decisions", new JsonObject { ["steps"] = new JsonArray([.. part]) });
        }
    }

    private async Task DetectedAsync(Guid id)
    {
        for (var attempt = 0; attempt < 3_000; attempt++)
        {
            var verdict = await court.Reviewer.CallAsync(HttpMethod.Get, $"/api/v1/verdicts/{id}");

            switch (verdict.GetProperty("state").GetString())
            {
                case "Detected":
                    return;
                case "Failed":
                    throw new InvalidOperationException($"Detection failed: {verdict.GetProperty("failureCode")}");
                default:
                    await Task.Delay(200);
                    break;
            }
        }

        throw new TimeoutException("A verdict was not detected in ten minutes.");
    }
}

/// <summary>What became of one verdict.</summary>
internal sealed record ReviewedVerdict(Guid Id, int Words, int Proposed, int Corrections);
