using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
using Anonymizer.Core.Text;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Onnx;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner;

/// <summary>Finds mentions with a trained model. Thread safe; dispose when another model takes over.</summary>
public sealed class NerRecognizer : IModelRecognizer, IDisposable
{
    private readonly ModelFolder model;
    private readonly SubwordTokenizer tokenizer;
    private readonly OnnxTagger tagger;
    private readonly MentionDecoder decoder;

    private NerRecognizer(ModelFolder model, SubwordTokenizer tokenizer, OnnxTagger tagger, RecallFloors floors)
    {
        this.model = model;
        this.tokenizer = tokenizer;
        this.tagger = tagger;
        decoder = new MentionDecoder(model.Labels, model.Manifest.Decoding, model.Version, model.Calibration, floors);
        Needs = floors.IsNone && model.Calibration?.Needs is { } needs ? new NeedJudge(needs) : null;
        Confidence = model.Calibration is { } calibration ? new Confidence(calibration.Confidence) : null;
    }

    public string Name => "ner";

    /// <summary>The version of its model.</summary>
    public string Version => model.Version;

    public Confidence? Confidence { get; }

    public NeedJudge? Needs { get; }

    /// <exception cref="DomainException">model.damaged: a file is missing or is not that of the manifest.</exception>
    public static NerRecognizer Load(ModelFolder model)
    {
        ArgumentNullException.ThrowIfNull(model);

        var tokenizer = model.OpenTokenizer();

        return new NerRecognizer(model, tokenizer, new OnnxTagger(model, tokenizer), RecallFloors.None);
    }

    public IEnumerable<Mention> Recognize(VerdictText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var tokens = tokenizer.Tokenize(text.Value);

        return decoder.Decode(tokens, tagger.Tag(tokens));
    }

    /// <summary>Shares the loaded network with this one; dispose this one only.</summary>
    /// <exception cref="DomainException">policy.recall-floor: the model has no curves, or not for that type.</exception>
    public IModelRecognizer AtLeast(RecallFloors floors)
    {
        ArgumentNullException.ThrowIfNull(floors);

        if (floors.IsNone)
        {
            return this;
        }

        if (model.Calibration is null)
        {
            throw new DomainException("policy.recall-floor", $"The policy sets a recall floor and model {Version} has no measured curves. Make them by 'models calibrate', or remove recallFloor from the policy.");
        }

        foreach (var type in floors.ByType.Keys.Where(type => model.Labels.IndexOf(type) < 0))
        {
            throw new DomainException("policy.recall-floor", $"The policy sets a recall floor for {type}, which model {Version} does not find. Write one of {string.Join(", ", model.Labels.Types)}.");
        }

        return new NerRecognizer(model, tokenizer, tagger, floors);
    }

    public IReadOnlyList<EntityType> Unmet(RecallFloors floors)
    {
        ArgumentNullException.ThrowIfNull(floors);

        return [.. model.Labels.Types.Where(type => floors.Of(type) is { } floor && model.Calibration?.Of(type).Reaches(floor) != true)];
    }

    public Func<TextSpan, ModelOpinion> Examine(VerdictText text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var tokens = tokenizer.Tokenize(text.Value);
        var outputs = tagger.Tag(tokens);

        return span => decoder.Explain(tokens, outputs, span);
    }

    public void Dispose() => tagger.Dispose();
}
