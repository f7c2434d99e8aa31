using Anonymizer.Ner.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Anonymizer.Training.Network;

/// <summary>BERT with a word-shape embedding and one linear head for all outputs; its parameters bear Hugging Face's names.</summary>
/// <remarks>The same graph is written for serving by OnnxExporter: change both, and ParityCheck says whether they agree.</remarks>
public sealed class NerNetwork : IDisposable
{
    private readonly NetworkShape shape;
    private readonly Dictionary<string, Parameter> parameters;

    public NerNetwork(NetworkShape shape, IReadOnlyDictionary<string, Weights> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);

        this.shape = shape;
        parameters = weights.ToDictionary(
            pair => pair.Key,
            pair => new Parameter(tensor(pair.Value.Values, pair.Value.Shape.Select(dimension => (long)dimension).ToArray())));
    }

    public IReadOnlyDictionary<string, Parameter> Parameters => parameters;

    /// <summary>The parameters that are not frozen.</summary>
    public IEnumerable<KeyValuePair<string, Parameter>> Learning => parameters.Where(pair => pair.Value.requires_grad);

    /// <summary>Number of transformer layers.</summary>
    public int Layers => shape.Layers;

    /// <summary>The outputs for the wanted pieces.</summary>
    /// <param name="ids">Piece ids, batch × length.</param>
    /// <param name="shapes">Shape ids, batch × length.</param>
    /// <param name="mask">True where a piece stands, false where padding does; batch × length.</param>
    /// <param name="wanted">Indexes into the flattened batch.</param>
    /// <param name="mode">Dropout and the precision of the products.</param>
    public Tensor Forward(Tensor ids, Tensor shapes, Tensor mask, Tensor wanted, ForwardMode mode)
    {
        ArgumentNullException.ThrowIfNull(mask);

        ArgumentNullException.ThrowIfNull(mode);

        var hidden = Embed(ids, shapes, mode);
        var attended = mask.unsqueeze(1).unsqueeze(1);

        for (var layer = 0; layer < shape.Layers; layer++)
        {
            hidden = Layer($"encoder.layer.{layer}.", hidden, attended, mode);
        }

        var words = hidden.reshape(-1, shape.Hidden).index_select(0, wanted);

        return Linear("head", Drop(words, mode));
    }

    /// <summary>Another network with the same weights.</summary>
    public NerNetwork Copy() => new(shape, ReadWeights());

    public IReadOnlyDictionary<string, Weights> ReadWeights() => parameters.ToDictionary(
        pair => pair.Key,
        pair => new Weights([.. pair.Value.shape.Select(dimension => (int)dimension)], pair.Value.data<float>().ToArray()));

    public void Dispose()
    {
        foreach (var parameter in parameters.Values)
        {
            parameter.Dispose();
        }
    }

    private Tensor Embed(Tensor ids, Tensor shapes, ForwardMode mode)
    {
        var (batch, length) = (ids.shape[0], ids.shape[1]);
        var words = Pick(NetworkParts.WordEmbeddings, ids) + Pick("embeddings.shape_embeddings.weight", shapes);
        var positions = parameters["embeddings.position_embeddings.weight"].narrow(0, 0, length);
        var sum = words.view(batch, length, shape.Hidden) + positions + parameters["embeddings.token_type_embeddings.weight"][0];

        return Drop(Norm("embeddings.LayerNorm", sum), mode);
    }

    private Tensor Layer(string name, Tensor input, Tensor mask, ForwardMode mode)
    {
        var mixed = Attention(name + "attention.self.", input.to(mode.Products), mask);
        var attention = Linear(name + "attention.output.dense", mixed).to(ScalarType.Float32);
        var middle = Norm(name + "attention.output.LayerNorm", Drop(attention, mode) + input);
        var inner = nn.functional.gelu(Linear(name + "intermediate.dense", middle.to(mode.Products)));
        var output = Linear(name + "output.dense", inner).to(ScalarType.Float32);

        return Norm(name + "output.LayerNorm", Drop(output, mode) + middle);
    }

    private Tensor Attention(string name, Tensor input, Tensor mask)
    {
        Tensor Heads(string part) => Linear(name + part, input)
            .view(input.shape[0], input.shape[1], shape.Heads, shape.Hidden / shape.Heads).transpose(1, 2);

        var mixed = nn.functional.scaled_dot_product_attention(Heads("query"), Heads("key"), Heads("value"), mask);

        return mixed.transpose(1, 2).reshape(input.shape);
    }

    private Tensor Pick(string name, Tensor ids) => parameters[name].index_select(0, ids.reshape(-1));

    private Tensor Linear(string name, Tensor input) =>
        nn.functional.linear(input, parameters[name + ".weight"].to(input.dtype), parameters[name + ".bias"].to(input.dtype));

    private Tensor Norm(string name, Tensor input) =>
        nn.functional.layer_norm(input, [shape.Hidden], parameters[name + ".weight"], parameters[name + ".bias"], shape.Epsilon);

    private static Tensor Drop(Tensor input, ForwardMode mode) =>
        mode.Dropout > 0 ? nn.functional.dropout(input, mode.Dropout, training: true) : input;
}
