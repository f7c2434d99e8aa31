using Anonymizer.Core.Detection;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner.Tests.Tagging;

public sealed class MentionDecoderTests
{
    private const string Text = "met Anna Kalniņa, in Riga";

    [Fact]
    public void Words_of_one_name_are_one_mention_without_the_comma()
    {
        var mentions = Decode(new DecodingOptions(), (1, "B-PERSON", "DIRECT"), (2, "I-PERSON", "DIRECT"), (3, "I-PERSON", "DIRECT"));

        mentions.Select(mention => mention.Span.In(Text)).ShouldBe(["Anna Kalniņa"]);
        mentions[0].Type.ShouldBe(EntityType.Person);
        mentions[0].Need.ShouldBe(Need.Direct);
        mentions[0].Explanation.Recognizer.ShouldBe("tiny-1");
    }

    [Fact]
    public void One_word_that_needs_a_mask_masks_the_whole_mention() =>
        Decode(new DecodingOptions(), (1, "B-PERSON", "NO_MASK"), (2, "I-PERSON", "QUASI"))[0].Need.ShouldBe(Need.Quasi);

    [Fact]
    public void A_mention_that_needs_no_mask_is_still_found() =>
        Decode(new DecodingOptions(), (5, "B-LOC", "NO_MASK")).ShouldHaveSingleItem().Need.ShouldBe(Need.NoMask);

    [Fact]
    public void A_bias_against_outside_finds_more()
    {
        Decode(new DecodingOptions()).ShouldBeEmpty();
        Decode(new DecodingOptions(OutsideBias: -20)).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_word_that_needs_a_mask_is_found_though_its_type_is_unsure()
    {
        Decode(new DecodingOptions(RescueThreshold: 2), (1, "O", "QUASI")).ShouldHaveSingleItem().IsNearMiss.ShouldBeTrue();
        Decode(new DecodingOptions(), (1, "O", "QUASI")).ShouldHaveSingleItem().Need.ShouldBe(Need.Quasi);
    }

    [Fact]
    public void A_calibrated_model_masks_what_reaches_its_types_threshold_seen_or_not()
    {
        var unsure = new DecodingOptions(RescueThreshold: 2);

        Decode(unsure, Calibrated(threshold: 0.3), (1, "O", "QUASI")).ShouldHaveSingleItem().Need.ShouldBe(Need.Quasi);
        Decode(unsure, Calibrated(threshold: 0.3), (1, "B-PERSON", "NO_MASK")).ShouldHaveSingleItem().Need.ShouldBe(Need.NoMask);
    }

    [Fact]
    public void The_probability_of_a_mask_is_the_mean_over_the_words_made_true_by_calibration()
    {
        var half = Decode(new DecodingOptions(), (1, "B-PERSON", "NO_MASK"), (2, "I-PERSON", "QUASI")).ShouldHaveSingleItem();
        var less = Decode(new DecodingOptions(), Calibrated(threshold: 0.3, offset: -2), (1, "B-PERSON", "NO_MASK"), (2, "I-PERSON", "QUASI")).ShouldHaveSingleItem();

        half.MaskProbability.ShouldNotBeNull().ShouldBe(0.5, 0.01);
        less.MaskProbability.ShouldNotBeNull().ShouldBe(0.119, 0.01);
        less.Need.ShouldBe(Need.NoMask);
    }

    [Fact]
    public void A_recall_floor_lowers_the_threshold_of_its_type_and_of_no_other()
    {
        var calibration = Calibrated(threshold: 0.6);
        (int, string, string)[] said = [(1, "B-PERSON", "NO_MASK"), (2, "I-PERSON", "QUASI")];
        var person = RecallFloors.None with { ByType = new Dictionary<EntityType, double> { [EntityType.Person] = 0.9 } };
        var code = RecallFloors.None with { ByType = new Dictionary<EntityType, double> { [EntityType.Code] = 0.9 } };

        Decode(new DecodingOptions(), calibration, said)[0].Need.ShouldBe(Need.NoMask);
        Decode(new DecodingOptions(), calibration, person, said)[0].Need.ShouldBe(Need.Quasi);
        Decode(new DecodingOptions(), calibration, code, said)[0].Need.ShouldBe(Need.NoMask);
    }

    [Theory]
    [InlineData(0.5, 0.6)]
    [InlineData(0.8, 0.6)]
    [InlineData(0.9, 0.4)]
    [InlineData(0.97, 0.1)]
    [InlineData(1.0, 0)]
    public void A_floor_takes_the_highest_threshold_that_reaches_it_and_never_one_above_the_models_own(double floor, double threshold)
    {
        var type = new TypeCalibration(Calibration.Identity, Calibration.Identity, 0.6, [new(0.1, 0.98, 0.5), new(0.4, 0.92, 0.7), new(0.8, 0.85, 0.9)]);

        type.ThresholdFor(floor).ShouldBe(threshold);
        type.Reaches(floor).ShouldBe(floor <= 0.98);
    }

    [Fact]
    public void A_label_set_of_one_type_is_decoded()
    {
        var labels = new LabelSet([EntityType.Person], [EntityRole.None]);
        var text = TinyModel.Tokenizer().Tokenize(Text);
        var outputs = new WordOutputs(text.Words.Count, labels.Width);

        for (var word = 0; word < text.Words.Count; word++)
        {
            outputs.Set(word, word == 1 ? [0, 9, 0, 0, 0, 0, 9, 0] : [9, 0, 0, 9, 0, 0, 0, 0]);
        }

        new MentionDecoder(labels, new DecodingOptions(), "tiny-1").Decode(text, outputs).Where(mention => !mention.IsNearMiss)
            .ShouldHaveSingleItem().Span.In(Text).ShouldBe("Anna");
    }

    [Fact]
    public void Outputs_of_another_label_set_or_another_text_are_refused()
    {
        var text = TinyModel.Tokenizer().Tokenize(Text);
        var decoder = new MentionDecoder(LabelSet.Default, new DecodingOptions(), "tiny-1");

        Should.Throw<ArgumentException>(() => decoder.Decode(text, new WordOutputs(text.Words.Count, LabelSet.Default.Width - 2)));
        Should.Throw<ArgumentException>(() => decoder.Decode(text, new WordOutputs(text.Words.Count + 1, LabelSet.Default.Width)));
    }

    [Fact]
    public void An_opinion_is_had_of_any_span_marked_or_not()
    {
        var (decoder, text, outputs) = Make(new DecodingOptions(), Calibrated(threshold: 0.3), RecallFloors.None, (1, "B-PERSON", "DIRECT"));

        var anna = decoder.Explain(text, outputs, new Core.Text.TextSpan(4, 8));
        var met = decoder.Explain(text, outputs, new Core.Text.TextSpan(0, 3));

        (anna.IsMention, met.IsMention).ShouldBe((true, false));
        anna.Types[0].Name.ShouldBe("PERSON");
        (anna.MaskProbability, anna.DirectShare, anna.Threshold).ShouldSatisfyAllConditions(
            said => said.MaskProbability.ShouldBeGreaterThan(0.99), said => said.DirectShare.ShouldBeGreaterThan(0.99), said => said.Threshold.ShouldBe(0.3));
        met.MaskProbability.ShouldBeLessThan(0.01);
        decoder.Explain(text, outputs, new Core.Text.TextSpan(3, 4)).Types.ShouldBe([new NamedProbability("NONE", 1)]);
    }

    private static IReadOnlyList<Mention> Decode(DecodingOptions options, params (int Word, string Label, string Need)[] said) =>
        Decode(options, calibration: null, said);

    private static IReadOnlyList<Mention> Decode(DecodingOptions options, ModelCalibration? calibration, params (int Word, string Label, string Need)[] said) =>
        Decode(options, calibration, RecallFloors.None, said);

    private static IReadOnlyList<Mention> Decode(
        DecodingOptions options, ModelCalibration? calibration, RecallFloors floors, params (int Word, string Label, string Need)[] said)
    {
        var (decoder, text, outputs) = Make(options, calibration, floors, said);

        return decoder.Decode(text, outputs);
    }

    /// <summary>All types alike; the curve reaches .95 at a threshold of .2.</summary>
    private static ModelCalibration Calibrated(double threshold, double offset = 0)
    {
        var type = new TypeCalibration(new Calibration(1, offset), Calibration.Identity, threshold, [new(0.2, 0.95, 0.6), new(0.7, 0.8, 0.9)]);

        return new ModelCalibration("", LabelSet.Default.Types.ToDictionary(one => one.Name, _ => type), [], new Dictionary<string, double>());
    }

    private static (MentionDecoder Decoder, TokenizedText Text, WordOutputs Outputs) Make(
        DecodingOptions options, ModelCalibration? calibration, RecallFloors floors, params (int Word, string Label, string Need)[] said)
    {
        var labels = LabelSet.Default;
        var text = TinyModel.Tokenizer().Tokenize(Text);
        var outputs = new WordOutputs(text.Words.Count, labels.Width);

        for (var word = 0; word < text.Words.Count; word++)
        {
            (int Word, string Label, string Need) silent = (word, "O", "NONE");
            var (_, label, need) = said.FirstOrDefault(one => one.Word == word, silent);
            var row = new float[labels.Width];
            row[BioIndex(labels, label)] = 10;
            row[labels.NeedOffset + Array.IndexOf(["NONE", "NO_MASK", "QUASI", "DIRECT"], need)] = 10;
            outputs.Set(word, row);
        }

        return (new MentionDecoder(labels, options, "tiny-1", calibration, floors), text, outputs);
    }

    private static int BioIndex(LabelSet labels, string label)
    {
        if (label == "O")
        {
            return BioCodec.Outside;
        }

        var type = labels.IndexOf(new EntityType(label[2..]));

        return label[0] == 'B' ? BioCodec.Begin(type) : BioCodec.Inside(type);
    }
}
