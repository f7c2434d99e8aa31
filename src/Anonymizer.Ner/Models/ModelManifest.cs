using System.Text.Json;
using System.Text.Json.Nodes;
using Anonymizer.Ner.Onnx;

namespace Anonymizer.Ner.Models;

/// <summary>The encoder's measures: a BERT with a word-shape embedding added at the input.</summary>
/// <param name="Vocabulary">Number of word pieces.</param>
/// <param name="Positions">Longest window that the position embedding allows, special pieces included.</param>
/// <param name="Hidden">Width of a piece's vector.</param>
/// <param name="Layers">Number of transformer layers.</param>
/// <param name="Heads">Attention heads; they divide the width.</param>
/// <param name="Inner">Width inside the feed-forward part.</param>
/// <param name="Shapes">Number of word shapes.</param>
/// <param name="Epsilon">Added to the variance in the layer norms.</param>
/// <param name="TokenTypes">Rows of the token type embedding; only the first is used.</param>
public sealed record NetworkShape(
    int Vocabulary, int Positions, int Hidden, int Layers, int Heads, int Inner, int Shapes, double Epsilon = 1e-12, int TokenTypes = 2);

/// <summary>How a text is cut for the network and how its outputs become mentions.</summary>
/// <param name="Window">Pieces a window, special pieces included.</param>
/// <param name="Context">Pieces on each side of a window that are seen but not judged.</param>
/// <param name="OutsideBias">Added to the logit of "no mention": below 0 finds more mentions. Tuned on dev.</param>
/// <param name="MaskThreshold">A mention is masked when the strongest share of mask among its words reaches this. Tuned on dev.</param>
/// <param name="RescueThreshold">A word outside of all mentions becomes one when its probability of mask reaches this; above 1 never. Tuned on dev.</param>
public sealed record DecodingOptions(
    int Window = 256, int Context = 24, double OutsideBias = 0, double MaskThreshold = 0.5, double RescueThreshold = 0.5);

/// <summary>Where something came from: a data set or base weights, its hash and its licence.</summary>
public sealed record Provenance(string Name, string Hash, string Licence);

/// <summary>What a model is and where it comes from: the file manifest.json of its folder.</summary>
public sealed record ModelManifest(string Version, NetworkShape Network, DecodingOptions Decoding)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>SHA-256 of weights.safetensors, lower-case hexadecimal.</summary>
    public string WeightsHash { get; init; } = "";

    /// <summary>Languages for which the model was made (ISO 639-1); none where nobody said.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public TokenizerOptions Tokenizer { get; init; } = new();

    public Provenance? Base { get; init; }

    public IReadOnlyList<Provenance> Data { get; init; } = [];

    /// <summary>The options of the run that made the model, as they stood in request.json.</summary>
    public JsonNode? Options { get; init; }

    public int Seed { get; init; }

    /// <summary>In what numbers the model is served.</summary>
    public Precision Precision { get; init; }

    /// <summary>Scores by name, for example "tab.dev.tokenRecall".</summary>
    public IReadOnlyDictionary<string, double> Scores { get; init; } = new Dictionary<string, double>();
}
