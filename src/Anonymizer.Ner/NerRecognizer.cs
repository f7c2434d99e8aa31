using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Onnx;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner;

/// <summary>Finds mentions with a trained model. Thread safe; dispose when another model takes over.</summary>
public sealed class NerRecognizer : IRecognizer, IDisposable
{
    private readonly SubwordTokenizer tokenizer;
    private readonly OnnxTagger tagger;
    private readonly MentionDecoder decoder;

    private NerRecognizer(ModelFolder model, SubwordTokenizer tokenizer, OnnxTagger tagger)
    {
        Version = model.Version;
        this.tokenizer = tokenizer;
        this.tagger = tagger;
        decoder = new MentionDecoder(model.Labels, model.Manifest.Decoding, model.Version);
    }

    public string Name => "ner";

    /// <summary>The version of its model.</summary>
    public string Version { get; }

    /// <exception cref="DomainException">model.damaged: a file is missing or is not that of the manifest.</exception>
    public static NerRecognizer Load(ModelFolder model)
    {
        ArgumentNullException.ThrowIfNull(model);

        var tokenizer = model.OpenTokenizer();

        return new NerRecognizer(model, tokenizer, new OnnxTagger(model, tokenizer));
    }

    public IEnumerable<Mention> Recognize(VerdictText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var tokens = tokenizer.Tokenize(text.Value);

        return decoder.Decode(tokens, tagger.Tag(tokens));
    }

    public void Dispose() => tagger.Dispose();
}
