using Anonymizer.Core.Detection;
using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Data;

namespace Anonymizer.Training.Tests.Data;

public sealed class WordTargetsTests
{
    [Fact]
    public void A_word_gets_the_share_of_annotators_who_masked_it()
    {
        var layers = new AnnotatedLayers(EntityType.Known, Need: true, Role: false);
        var spans = new[] { new TrainingSpan(0, 4, [EntityType.Person], Need.Direct), new TrainingSpan(9, 13, [EntityType.Location], Need.NoMask) };
        var example = new TrainingExample(
            "1", "Anna met Riga", spans, layers, [[new MaskSpan(0, 4, Need.Direct), new MaskSpan(9, 13, Need.Quasi)], [new MaskSpan(0, 4, Need.Quasi)]]);

        var targets = WordTargets.Of(example, Sentences.Tokenizer().Tokenize(example.Text), LabelSet.Default);

        targets.Allowed[0].ShouldBe(1u << BioCodec.Begin(0));
        targets.Needs[0].ShouldBe([0, 0, 0.5f, 0.5f]);
        targets.Needs[1].ShouldBe([1, 0, 0, 0]);
        targets.Needs[2].ShouldBe([0, 0.5f, 0.5f, 0]);
        targets.Roles.ShouldAllBe(role => role == -1);
    }

    [Fact]
    public void A_word_that_only_another_annotator_masked_may_have_any_type()
    {
        var layers = new AnnotatedLayers(EntityType.Known, Need: true, Role: false);
        var example = new TrainingExample("1", "Anna met Riga", [], layers, [[], [new MaskSpan(9, 13, Need.Quasi)]]);

        var targets = WordTargets.Of(example, Sentences.Tokenizer().Tokenize(example.Text), LabelSet.Default);

        targets.Allowed.ShouldBe([1u, 1u, (1u << LabelSet.Default.BioCount) - 1]);
        targets.Needs[2].ShouldBe([0.5f, 0, 0.5f, 0]);
    }

    [Fact]
    public void The_first_word_of_a_mention_begins_it_and_the_next_goes_on()
    {
        var example = Sentences.Twenty[0];

        var targets = WordTargets.Of(example, Sentences.Tokenizer().Tokenize(example.Text), LabelSet.Default);

        targets.Allowed[2].ShouldBe(1u << BioCodec.Begin(0));
        targets.Allowed[3].ShouldBe(1u << BioCodec.Inside(0));
        targets.Allowed[0].ShouldBe(1u << BioCodec.Outside);
        targets.Roles[2].ShouldBe(LabelSet.Default.IndexOf(EntityRole.Witness));
    }
}
