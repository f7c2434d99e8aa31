using Anonymizer.Core.Detection;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Data;
using Anonymizer.Training.Runs;

namespace Anonymizer.Training.Tests.Runs;

public sealed class DecodingTunerTests
{
    private static readonly LabelSet Labels = LabelSet.Default;

    [Fact]
    public void Of_the_precise_settings_the_one_that_misses_least_is_chosen()
    {
        var (dev, outputs) = Unsure(shareOfMask: 0.35f);

        DecodingTuner.Tune(dev, outputs, Labels, new DecodingOptions(), precisionFloor: 0.5).MaskThreshold.ShouldBeLessThan(0.35);
    }

    [Fact]
    public void Settings_that_mask_too_much_are_left_out()
    {
        var (dev, outputs) = Unsure(shareOfMask: 0.35f);

        DecodingTuner.Tune(dev, outputs, Labels, new DecodingOptions(), precisionFloor: 0.95).MaskThreshold.ShouldBeGreaterThan(0.35);
    }

    [Theory]
    [InlineData(0.6, 0.5, true)]
    [InlineData(1, 0.5, false)]
    public void Over_another_network_the_gain_is_shared_by_recall_and_precision(double recall, double precision, bool leads)
    {
        var (dev, outputs) = Unsure(shareOfMask: 0.35f);

        var chosen = DecodingTuner.TuneOver(dev, outputs, Labels, new DecodingOptions(), new SetScores(recall, precision, 1, 1, 1));

        var scores = SetScorer.Score(dev, outputs, Labels, chosen);
        var lead = Math.Min(scores.MaskRecall - recall, scores.MaskPrecision - precision);
        (lead > 0).ShouldBe(leads);
        DecodingTuner.Candidates(new DecodingOptions()).Max(LeadOf).ShouldBe(lead);

        double LeadOf(DecodingOptions options) => SetScorer.Score(dev, outputs, Labels, options) is var one ? Math.Min(one.MaskRecall - recall, one.MaskPrecision - precision) : 0;
    }

    [Fact]
    public void Without_needs_nothing_is_tuned()
    {
        var example = Sentences.Twenty[0];
        var silent = example with { Layers = example.Layers with { Need = false }, Spans = [.. example.Spans.Select(span => span with { Need = null })] };
        var dev = PreparedSet.Of([silent], Sentences.Tokenizer(), Labels);
        var decoding = new DecodingOptions(MaskThreshold: 0.77);

        DecodingTuner.Tune(dev, [new WordOutputs(dev.Texts[0].Words.Count, Labels.Width)], Labels, decoding, 0.8).ShouldBe(decoding);
    }

    /// <summary>Two surely found places and two surely found, surely masked names; of the places, which the network half masks, one is masked in truth.</summary>
    private static (PreparedSet Dev, IReadOnlyList<WordOutputs> Outputs) Unsure(float shareOfMask)
    {
        const string Text = "Anna met Marta in Riga and Valmiera";
        TrainingSpan[] spans =
        [
            new(0, 4, [EntityType.Person], Need.Direct), new(9, 14, [EntityType.Person], Need.Direct),
            new(18, 22, [EntityType.Location], Need.Quasi), new(27, 35, [EntityType.Location], Need.NoMask),
        ];
        var dev = PreparedSet.Of([new TrainingExample("1", Text, spans, Sentences.AllLayers, [])], Sentences.Tokenizer(), Labels);
        var outputs = new WordOutputs(7, Labels.Width);

        for (var word = 0; word < 7; word++)
        {
            outputs.Set(word, Row(word switch { 0 or 2 => (EntityType.Person, 0.99f), 4 or 6 => (EntityType.Location, shareOfMask), _ => null }));
        }

        return (dev, [outputs]);
    }

    private static float[] Row((EntityType Type, float MaskShare)? mention)
    {
        var row = new float[Labels.Width];
        row[mention is { } found ? BioCodec.Begin(Labels.IndexOf(found.Type)) : BioCodec.Outside] = 15;
        row[Labels.NeedOffset] = mention is null ? 0 : -20;
        row[Labels.NeedOffset + 1] = mention is { } kept ? MathF.Log(1 - kept.MaskShare) : -20;
        row[Labels.NeedOffset + 2] = mention is { } masked ? MathF.Log(masked.MaskShare) : -20;
        row[Labels.NeedOffset + 3] = -20;

        return row;
    }
}
