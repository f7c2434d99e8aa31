using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Training.Bases;

/// <summary>Reads a base model's config.json: is it a BERT of the kind that our network is, and of which measures?</summary>
internal static class BaseConfig
{
    private const string Advice = "Take a BERT with a WordPiece vocabulary, cased or uncased, such as bert-base-multilingual-cased.";

    /// <exception cref="DomainException">base.foreign: another architecture; base.damaged: the file cannot be read.</exception>
    internal static NetworkShape Read(byte[] file)
    {
        using var json = Parse(file);
        var config = json.RootElement;
        Require(config, "model_type", "bert");
        Require(config, "hidden_act", "gelu");
        Require(config, "position_embedding_type", "absolute");

        var shape = new NetworkShape(
            Measure(config, "vocab_size"), Measure(config, "max_position_embeddings"), Measure(config, "hidden_size"), Measure(config, "num_hidden_layers"),
            Measure(config, "num_attention_heads"), Measure(config, "intermediate_size"), WordShape.Count, Epsilon(config), TokenTypes(config));

        return shape.Hidden % shape.Heads == 0
            ? shape
            : throw new DomainException("base.damaged", $"config.json: {shape.Heads} heads do not divide the width of {shape.Hidden}. Fetch the base model again.");
    }

    private static JsonDocument Parse(byte[] file)
    {
        try
        {
            var json = JsonDocument.Parse(file);

            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw new JsonException("It is no object.");
        }
        catch (JsonException problem)
        {
            throw new DomainException("base.damaged", $"config.json cannot be read: {problem.Message} Fetch the base model again.");
        }
    }

    /// <summary>A setting that is absent has the value that BERT always had.</summary>
    private static void Require(JsonElement config, string name, string wanted)
    {
        if (config.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null && value.ToString() != wanted)
        {
            throw new DomainException("base.foreign", $"config.json: {name} is '{value}', only '{wanted}' is read. {Advice}");
        }
    }

    private static int Measure(JsonElement config, string name) =>
        config.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number > 0
            ? number
            : throw new DomainException("base.damaged", $"config.json: {name} is missing or no measure. {Advice}");

    private static double Epsilon(JsonElement config) =>
        config.TryGetProperty("layer_norm_eps", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : 1e-12;

    private static int TokenTypes(JsonElement config) => config.TryGetProperty("type_vocab_size", out _) ? Measure(config, "type_vocab_size") : 2;
}
