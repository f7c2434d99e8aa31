using System.Diagnostics;
using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Tests.Evaluation;

public class TabScorerTests
{
    private static readonly VerdictText Text = VerdictText.FromPlain("Mr Anton Berg of Oslo sued. Berg won 500 kroner.");

    [Fact]
    public void Masking_what_the_annotator_masks_is_perfect()
    {
        var gold = Gold("Mr Anton Berg", "Oslo", "Berg won"[..4]);

        var score = TabScorer.Score(gold, gold.AnnotatorMasks[0].Select(mask => mask.Span));

        score.TokenRecall.Value.ShouldBe(1);
        score.EntityRecallDirect.Value.ShouldBe(1);
        score.TokenPrecision.Value.ShouldBe(1);
    }

    [Fact]
    public void One_missed_mention_leaves_its_entity_unprotected()
    {
        var gold = Gold("Mr Anton Berg", "Berg");

        var score = TabScorer.Score(gold, [gold.AnnotatorMasks[0][0].Span]);

        score.EntityRecallDirect.ShouldBe(new Share(0, 1));
        score.MentionRecall.ShouldBe(new Share(1, 2));
        score.TokenRecall.ShouldBe(new Share(3, 4));
    }

    [Fact]
    public void A_title_need_not_be_masked()
    {
        TabScorer.Score(Gold("Mr Anton Berg"), [new TextSpan(3, 13)]).EntityRecallDirect.Value.ShouldBe(1);
    }

    [Fact]
    public void Half_a_word_is_not_masked()
    {
        TabScorer.Score(Gold("Oslo"), [new TextSpan(17, 20)]).TokenRecall.ShouldBe(new Share(0, 1));
    }

    [Fact]
    public void Masking_everything_costs_precision()
    {
        TabScorer.Score(Gold("Oslo"), [new TextSpan(0, Text.Length)]).TokenPrecision.ShouldBe(new Share(1, 10));
    }

    [Fact]
    public void The_figures_equal_those_of_the_reference_script_to_three_decimals()
    {
        var goldPath = Shared.Path("data", "tab", "dev.jsonl");
        var script = Shared.Path("tools", "tab_eval.py");
        using var lines = File.OpenText(goldPath);
        var gold = GoldReader.Read(lines).ToList();
        var predicted = gold.ToDictionary(verdict => verdict.Id, Imperfect);

        var ours = gold.Select(verdict => TabScorer.Score(verdict, predicted[verdict.Id])).Aggregate(TabScore.None, TabScore.Add);
        var theirs = Reference(script, goldPath, predicted);

        foreach (var (name, value) in Figures(ours))
        {
            Math.Round(value, 3).ShouldBe(theirs.GetProperty(name).GetDouble(), 0.0005, name);
        }

        theirs.GetProperty("entities").EnumerateArray().Select(count => count.GetInt32())
            .ShouldBe([ours.EntityRecallDirect.Whole, ours.EntityRecallQuasi.Whole]);
        theirs.GetProperty("token_recall_by_type").EnumerateObject()
            .ShouldAllBe(type => Math.Abs(type.Value.GetDouble() - ours.TokenRecallByType[type.Name].Value) < 0.0006);
    }

    /// <summary>The first annotator's masks without every seventh, some cut short, some too long, and a few that nobody asked for.</summary>
    private static List<TextSpan> Imperfect(GoldVerdict verdict)
    {
        var needed = verdict.Mentions.Where(mention => mention.Need != Need.NoMask).Select(mention => mention.Span);
        var changed = needed.Where((_, place) => place % 7 != 6).Select((span, place) => (place % 11) switch
        {
            3 when span.Length > 3 => new TextSpan(span.Start + 2, span.End),
            5 when span.Start > 4 => new TextSpan(span.Start - 4, span.End),
            _ => span,
        });

        return [.. changed, .. verdict.Mentions.Where(mention => mention.Need == Need.NoMask).Where((_, place) => place % 5 == 0).Select(mention => mention.Span)];
    }

    private static IEnumerable<(string Name, double Value)> Figures(TabScore score) =>
    [
        ("token_recall", score.TokenRecall.Value),
        ("mention_recall", score.MentionRecall.Value),
        ("ER_di", score.EntityRecallDirect.Value),
        ("ER_qi", score.EntityRecallQuasi.Value),
        ("token_precision", score.TokenPrecision.Value),
        ("mention_precision", score.MentionPrecision.Value),
    ];

    private static JsonElement Reference(string script, string gold, Dictionary<string, List<TextSpan>> predicted)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tab-{Guid.CreateVersion7()}.json");
        File.WriteAllText(path, JsonSerializer.Serialize(predicted.ToDictionary(verdict => verdict.Key, verdict => verdict.Value.Select(span => new[] { span.Start, span.End }))));

        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", [script, path, gold]) { RedirectStandardOutput = true })!;

            return JsonDocument.Parse(process.StandardOutput.ReadToEnd()).RootElement;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static GoldVerdict Gold(params string[] surfaces)
    {
        var masks = new List<GoldMask>();
        var from = 0;

        foreach (var surface in surfaces)
        {
            var start = Text.Value.IndexOf(surface, from, StringComparison.Ordinal);
            from = start + surface.Length;
            masks.Add(new GoldMask(new TextSpan(start, from), surface.EndsWith("Berg", StringComparison.Ordinal) ? EntityType.Person : EntityType.Location, Need.Direct));
        }

        return new GoldVerdict("test", Text, [], [masks]);
    }
}
