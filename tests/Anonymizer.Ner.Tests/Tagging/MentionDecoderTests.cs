using Anonymizer.Core.Detection;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;

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
        Decode(new DecodingOptions(RescueThreshold: 2), (1, "O", "QUASI")).ShouldBeEmpty();
        Decode(new DecodingOptions(), (1, "O", "QUASI")).ShouldHaveSingleItem().Need.ShouldBe(Need.Quasi);
    }

    private static IReadOnlyList<Mention> Decode(DecodingOptions options, params (int Word, string Label, string Need)[] said)
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

        return new MentionDecoder(labels, options, "tiny-1").Decode(text, outputs);
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
