using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Calibrating;

namespace Anonymizer.Training.Tests.Calibrating;

public sealed class ModelCalibratorTests : IDisposable
{
    private const string Text = "The witness Anna Ozola came to Riga on 1 May. Marta Kalna came to Kuldīga on 2 May.";

    private readonly TemporaryFolder folder = new();
    private readonly ModelFolder model;

    public ModelCalibratorTests() => model = Sentences.SaveStart(folder["start"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Probabilities_that_say_too_much_are_brought_down_to_what_comes_true()
    {
        var calibration = Fit(Verdicts(40));

        calibration.Of(EntityType.Location).Mask.Of(0.9).ShouldBe(0.5, 0.1);
        calibration.Of(EntityType.Person).Mask.Of(0.97).ShouldBeGreaterThan(0.9);
        calibration.Scores["maskError.after"].ShouldBeLessThan(0.03);
        calibration.Scores["maskError.before"].ShouldBeGreaterThan(0.1);
        calibration.Scores["scoreError.after"].ShouldBeLessThan(0.05);
    }

    [Fact]
    public void The_threshold_is_the_lowest_that_keeps_the_precision()
    {
        var strict = Fit(Verdicts(40), precision: 0.95).Of(EntityType.Location).Threshold;
        var loose = Fit(Verdicts(40), precision: 0.5).Of(EntityType.Location).Threshold;

        strict.ShouldBeGreaterThan(loose);
    }

    [Fact]
    public void Curves_fall_in_recall_as_the_threshold_rises()
    {
        var curve = Fit(Verdicts(20)).Of(EntityType.Location).Curve;

        curve.Count.ShouldBe(50);
        curve[0].Recall.ShouldBe(1);
        curve[^1].Recall.ShouldBe(0);
        curve.Zip(curve.Skip(1)).ShouldAllBe(pair => pair.First.Recall >= pair.Second.Recall && pair.First.Threshold < pair.Second.Threshold);
    }

    [Fact]
    public void The_same_verdicts_give_the_same_calibration() =>
        JsonSerializer.Serialize(Fit(Verdicts(20))).ShouldBe(JsonSerializer.Serialize(Fit(Verdicts(20))));

    [Fact]
    public void Too_few_verdicts_are_refused() =>
        Should.Throw<DomainException>(() => Fit(Verdicts(3))).Code.ShouldBe("calibration.too-few");

    [Fact]
    public void An_example_without_needs_is_no_gold_and_one_without_annotators_masks_is_one_annotators()
    {
        var example = Sentences.Twenty[0];

        JudgedVerdict.GoldOf(example with { Layers = example.Layers with { Need = false } }).ShouldBeNull();
        var gold = JudgedVerdict.GoldOf(example).ShouldNotBeNull();
        gold.AnnotatorMasks.ShouldHaveSingleItem().Select(mask => mask.Need).ShouldBe([Need.Direct, Need.Quasi]);
        gold.Mentions.Count.ShouldBe(3);
    }

    private ModelCalibration Fit(IReadOnlyList<JudgedVerdict> verdicts, double precision = 0.8) =>
        ModelCalibrator.Fit(model, verdicts, precision, TestContext.Current.CancellationToken);

    /// <summary>The model is sure of the persons, and right; it says .9 of each place, of which every other is masked.</summary>
    private List<JudgedVerdict> Verdicts(int count) => [.. Enumerable.Range(0, count).Select(VerdictOf)];

    private JudgedVerdict VerdictOf(int number)
    {
        List<GoldMask> masks = [MaskOf("Anna Ozola", EntityType.Person), MaskOf("Marta Kalna", EntityType.Person), MaskOf(number % 2 == 0 ? "Riga" : "Kuldīga", EntityType.Location)];
        var mentions = masks.Select(mask => new GoldMention(mask.Span, mask.Type!.Value.Name, mask.Type.Value, EntityRole.None, mask.Need, EntityId: null)).ToList();
        var text = Sentences.Tokenizer().Tokenize(Text);
        var outputs = new WordOutputs(text.Words.Count, model.Labels.Width);

        for (var word = 0; word < text.Words.Count; word++)
        {
            outputs.Set(word, RowOf(Text[text.Words[word].Start..text.Words[word].End]));
        }

        return JudgedVerdict.Of(new GoldVerdict($"v{number}", VerdictText.FromPlain(Text), mentions, [masks]), model, text, outputs, []);
    }

    private float[] RowOf(string word)
    {
        var labels = model.Labels;
        var row = new float[labels.Width];
        (EntityType? Type, bool Begins, double Mask) said = word switch
        {
            "Anna" or "Marta" => (EntityType.Person, true, 0.97),
            "Ozola" or "Kalna" => (EntityType.Person, false, 0.97),
            "Riga" or "Kuldīga" => (EntityType.Location, true, 0.9),
            _ => (null, false, 0),
        };
        var type = said.Type is { } known ? labels.IndexOf(known) : -1;
        row[type < 0 ? BioCodec.Outside : said.Begins ? BioCodec.Begin(type) : BioCodec.Inside(type)] = 12;
        row[labels.NeedOffset] = type < 0 ? 12 : -12;
        row[labels.NeedOffset + 1] = type < 0 ? -12 : (float)Math.Log(1 - said.Mask);
        row[labels.NeedOffset + 2] = type < 0 ? -12 : (float)Math.Log(said.Mask);
        row[labels.NeedOffset + 3] = -12;

        return row;
    }

    private static GoldMask MaskOf(string words, EntityType type)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);

        return new GoldMask(new TextSpan(start, start + words.Length), type, Need.Quasi);
    }
}
