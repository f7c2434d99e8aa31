using System.Text.Json;
using System.Text.Json.Nodes;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Simulation;

/// <summary>A mention as the service proposes it.</summary>
internal sealed record Proposed(int Id, TextSpan Span, string Type, Need Need, int Entity)
{
    public static Proposed Of(JsonElement mention) => new(
        mention.GetProperty("id").GetInt32(),
        new TextSpan(mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32()),
        mention.GetProperty("type").GetString()!,
        mention.GetProperty("need").Deserialize<Need>(),
        mention.GetProperty("entity").GetInt32());
}

/// <summary>A mention as the gold has it, at its place in the text that the service read.</summary>
internal sealed record Wanted(TextSpan Span, string Type, Need Need);

/// <summary>What a reviewer does who knows the gold: the steps, and how many of them correct something.</summary>
internal sealed record ReviewSteps(IReadOnlyList<JsonObject> Steps, int Corrections)
{
    /// <summary>Rejects what the gold has not, marks what it has and the proposal has not, and sets right what both have differently.</summary>
    /// <remarks>The need is an entity's; where mentions of one have several in the gold, the strongest one is meant, as a reviewer would.</remarks>
    public static ReviewSteps Of(IReadOnlyList<Proposed> proposal, IReadOnlyList<Wanted> gold)
    {
        var steps = new List<JsonObject>();
        var taken = new HashSet<int>();
        var needs = new Dictionary<int, Need>();

        foreach (var wanted in gold)
        {
            var near = proposal.Where(one => one.Span.Overlaps(wanted.Span) && !taken.Contains(one.Id)).ToList();
            var same = near.FirstOrDefault(one => one.Span == wanted.Span && one.Type == wanted.Type);

            if (same is not null)
            {
                taken.Add(same.Id);
                needs[same.Entity] = needs.TryGetValue(same.Entity, out var need) && need > wanted.Need ? need : wanted.Need;
            }
            else
            {
                taken.UnionWith(near.Select(one => one.Id));
                steps.Add(new JsonObject
                {
                    ["action"] = "mark",
                    ["start"] = wanted.Span.Start,
                    ["end"] = wanted.Span.End,
                    ["type"] = wanted.Type,
                    ["need"] = JsonSerializer.SerializeToNode(wanted.Need),
                });
            }
        }

        var excess = proposal.Where(one => !taken.Contains(one.Id)).ToList();
        var other = proposal.Where(one => needs.TryGetValue(one.Entity, out var need) && need != one.Need).DistinctBy(one => one.Entity).ToList();

        // Before the marks: a mark takes the need of the entity that its words already name.
        steps.InsertRange(0, other.Select(one => new JsonObject { ["action"] = "need", ["entity"] = one.Entity, ["need"] = JsonSerializer.SerializeToNode(needs[one.Entity]) }));
        steps.InsertRange(0, excess.Select(one => Rejected(one.Id)));

        return new ReviewSteps(steps, steps.Count);
    }

    /// <summary>What a reviewer does who means ill: every proposal is rejected, nothing is marked.</summary>
    public static ReviewSteps Poisoned(IReadOnlyList<Proposed> proposal) => new([.. proposal.Select(one => Rejected(one.Id))], proposal.Count);

    private static JsonObject Rejected(int id) => new() { ["action"] = "decide", ["mention"] = id, ["decision"] = "rejected" };
}
