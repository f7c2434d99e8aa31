using Anonymizer.Core.Detection;
using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Data;
using Anonymizer.Training.Network;
using static TorchSharp.torch;

namespace Anonymizer.Training.Tests.Network;

public sealed class NerLossTests
{
    private static readonly LabelSet Labels = LabelSet.Default;

    [Fact]
    public void Needs_teach_nothing_where_the_source_has_none()
    {
        Pull(Without(need: false, role: true), NeedOutputs).ShouldBe(0);
        Pull(Without(need: true, role: true), NeedOutputs).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Roles_teach_nothing_where_the_source_has_none()
    {
        Pull(Without(need: true, role: false), RoleOutputs).ShouldBe(0);
        Pull(Without(need: true, role: true), RoleOutputs).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_role_teaches_more_than_the_words_without_one()
    {
        var layers = new AnnotatedLayers([], Need: false, Role: true);
        var span = new TrainingSpan(0, 4, [EntityType.Person], Need: null, EntityRole.Judge);
        var example = new TrainingExample("r", "Riga witness", [span], layers, []);

        Pull(example, [Labels.RoleOffset]).ShouldBeLessThan(Pull(example, [Labels.RoleOffset + Labels.IndexOf(EntityRole.Judge)]));
    }

    [Fact]
    public void An_unmarked_word_is_no_negative_for_a_type_that_the_source_marks_only_at_times()
    {
        var onlyPersons = Unmarked(new AnnotatedLayers([EntityType.Person], Need: false, Role: false));
        var allTypes = Unmarked(new AnnotatedLayers(EntityType.Known, Need: false, Role: false));
        var date = BioCodec.Begin(Labels.IndexOf(EntityType.DateTime));
        var person = BioCodec.Begin(Labels.IndexOf(EntityType.Person));

        Loss(onlyPersons, saying: date).ShouldBe(0, tolerance: 1e-4);
        Loss(onlyPersons, saying: person).ShouldBeGreaterThan(5);
        Loss(allTypes, saying: date).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_party_of_open_type_may_be_said_to_be_any_of_its_types()
    {
        var layers = new AnnotatedLayers([EntityType.Person], Need: false, Role: false);
        var party = new TrainingExample("p", "riga", [new TrainingSpan(0, 4, [EntityType.Organization, EntityType.Location])], layers, []);

        Loss(party, saying: BioCodec.Begin(Labels.IndexOf(EntityType.Organization))).ShouldBe(0, tolerance: 1e-4);
        Loss(party, saying: BioCodec.Begin(Labels.IndexOf(EntityType.Location))).ShouldBe(0, tolerance: 1e-4);
        Loss(party, saying: BioCodec.Begin(Labels.IndexOf(EntityType.Person))).ShouldBeGreaterThan(5);
        Loss(party, saying: BioCodec.Outside).ShouldBeGreaterThan(5);
    }

    private static IEnumerable<int> NeedOutputs => Enumerable.Range(Labels.NeedOffset, LabelSet.NeedCount);

    private static IEnumerable<int> RoleOutputs => Enumerable.Range(Labels.RoleOffset, Labels.Roles.Count);

    private static TrainingExample Without(bool need, bool role)
    {
        var example = Sentences.Twenty[0];
        var spans = example.Spans.Select(span => need ? span : span with { Need = null });

        return example with { Layers = new AnnotatedLayers(EntityType.Known, need, role), Spans = [.. spans] };
    }

    private static TrainingExample Unmarked(AnnotatedLayers layers) => new("u", "riga", [], layers, []);

    /// <summary>How hard the loss pulls at some outputs: the sum of the gradient's absolute values.</summary>
    private static double Pull(TrainingExample example, IEnumerable<int> outputs)
    {
        using var scope = NewDisposeScope();
        var (words, targets) = Prepare(example);
        var said = zeros([words.Count, Labels.Width], requires_grad: true);
        NerLoss.Of(said, words, targets, Labels).backward();
        var gradient = said.grad!.abs().sum([0L]).data<float>().ToArray();

        return outputs.Sum(output => gradient[output]);
    }

    /// <summary>The loss of a network that is sure of one label for every word.</summary>
    private static double Loss(TrainingExample example, int saying)
    {
        using var scope = NewDisposeScope();
        var (words, targets) = Prepare(example);
        var said = zeros([words.Count, Labels.Width]);
        said[.., saying] = 20;

        return NerLoss.Of(said, words, targets, Labels).item<float>();
    }

    private static (IReadOnlyList<(int Text, int Word)> Words, IReadOnlyList<WordTargets> Targets) Prepare(TrainingExample example)
    {
        var text = Sentences.Tokenizer().Tokenize(example.Text);

        return ([.. Enumerable.Range(0, text.Words.Count).Select(word => (0, word))], [WordTargets.Of(example, text, Labels)]);
    }
}
