using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Onnx;
using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Network;

namespace Anonymizer.Training.Tests.Network;

public sealed class ParityCheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_served_graph_says_what_the_network_says()
    {
        var model = Sentences.SaveStart(folder["model"]);
        var tokenizer = model.OpenTokenizer();
        var texts = Sentences.Twenty.Select(example => tokenizer.Tokenize(example.Text + " " + example.Text + " " + example.Text)).ToList();

        ParityCheck.Run(model, texts, tokenizer).ShouldBeLessThan(1e-4);
    }

    [Theory]
    [InlineData("embeddings.shape_embeddings.weight")]
    [InlineData("encoder.layer.0.attention.self.value.bias")]
    [InlineData("encoder.layer.0.output.LayerNorm.bias")]
    [InlineData("head.weight")]
    public void A_difference_in_any_part_is_seen(string part)
    {
        var model = Sentences.SaveStart(folder["model"]);
        var tokenizer = model.OpenTokenizer();
        var changed = model.ReadWeights().ToDictionary();
        changed[part] = changed[part] with { Values = [.. changed[part].Values.Select((value, index) => value + (index % 2 == 0 ? 0.5f : 0))] };
        using var network = new NerNetwork(model.Manifest.Network, changed);
        using var tagger = new OnnxTagger(model, tokenizer, Precision.Full);

        ParityCheck.Largest(network, tagger, model, [tokenizer.Tokenize(Sentences.Twenty[0].Text)], tokenizer).ShouldBeGreaterThan(ParityCheck.Tolerance);
    }
}
