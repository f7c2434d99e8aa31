using System.Text.Json;
using Anonymizer.Core;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Network;

namespace Anonymizer.Training.Runs;

/// <summary>What a run starts from: weights, vocabulary, labels, and the manifest that its models will bear.</summary>
internal sealed record RunStart(ModelManifest Manifest, LabelSet Labels, byte[] Vocabulary, IReadOnlyDictionary<string, Weights> Weights)
{
    internal static RunStart Of(RunFolder run, RunRequest request)
    {
        var path = run.Resolve(request.Start);

        return ModelFolder.IsAt(path) ? FromModel(ModelFolder.Open(path), request) : FromBase(run, request);
    }

    internal SubwordTokenizer OpenTokenizer() => SubwordTokenizer.Open(Vocabulary, Manifest.Tokenizer, Manifest.Network.Vocabulary);

    private static RunStart FromModel(ModelFolder model, RunRequest request)
    {
        var old = model.Manifest;
        var weights = NetworkStart.Complete(old.Network, model.Labels, model.ReadWeights(), request.Options.Seed);
        var parent = new Provenance($"model {old.Version}", old.WeightsHash, old.Base?.Licence ?? "");

        return new RunStart(ManifestOf(request, old.Network, old.Tokenizer, old.Decoding, parent) with { Languages = request.Languages is [] ? old.Languages : request.Languages }, model.Labels, model.Vocabulary(), weights);
    }

    private static RunStart FromBase(RunFolder run, RunRequest request)
    {
        var given = run.ReadBase();
        var labels = LabelSet.Default;
        var weights = NetworkStart.Complete(given.Shape, labels, given.Values, request.Options.Seed);
        var decoding = new DecodingOptions(Window: request.Options.Window, Context: request.Options.Context);

        return new RunStart(ManifestOf(request, given.Shape, given.Tokenizer, decoding, request.Base!), labels, given.Vocabulary, weights);
    }

    /// <exception cref="DomainException">run.damaged: the window is longer than the network's positions.</exception>
    private static ModelManifest ManifestOf(
        RunRequest request, NetworkShape shape, TokenizerOptions tokenizer, DecodingOptions decoding, Provenance source)
    {
        if (request.Options.Window > shape.Positions)
        {
            throw new DomainException("run.damaged", $"request.json: a window of {request.Options.Window} is longer than the {shape.Positions} positions of the network.");
        }

        return new ModelManifest(request.Version, shape, decoding)
        {
            Tokenizer = tokenizer,
            Base = source,
            Languages = request.Languages,
            Data = request.Data,
            Options = JsonSerializer.SerializeToNode(request.Options, ModelManifest.Json),
            Seed = request.Options.Seed,
        };
    }
}
