using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Onnx;
using Anonymizer.Ner.Tagging;
using Anonymizer.Ner.Tokens;
using Anonymizer.Training.Data;

namespace Anonymizer.Training.Calibrating;

/// <summary>A verdict with what people mask in it, what the model says of it, and what the other recognizers find.</summary>
/// <param name="Gold">With annotators' masks.</param>
/// <param name="Text">Its words.</param>
/// <param name="Outputs">The model's, word by word.</param>
/// <param name="Candidates">The runs of words that may be mentions.</param>
/// <param name="Others">What the other recognizers find.</param>
public sealed record JudgedVerdict(
    GoldVerdict Gold, TokenizedText Text, WordOutputs Outputs, IReadOnlyList<Candidate> Candidates, IReadOnlyList<Mention> Others)
{
    public static JudgedVerdict Of(GoldVerdict gold, ModelFolder model, SubwordTokenizer tokenizer, OnnxTagger tagger, IReadOnlyList<IRecognizer> others)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(tagger);

        var text = tokenizer.Tokenize(gold.Text.Value);

        return Of(gold, model, text, tagger.Tag(text), others);
    }

    /// <summary>With outputs that are at hand.</summary>
    public static JudgedVerdict Of(GoldVerdict gold, ModelFolder model, TokenizedText text, WordOutputs outputs, IReadOnlyList<IRecognizer> others)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(others);

        var candidates = new CandidateFinder(model.Labels, model.Manifest.Decoding).Find(text, outputs);

        return new JudgedVerdict(gold, text, outputs, candidates, [.. others.SelectMany(recognizer => recognizer.Recognize(gold.Text))]);
    }

    /// <summary>A training example as gold, or null where its needs are not annotated.</summary>
    public static GoldVerdict? GoldOf(TrainingExample example)
    {
        ArgumentNullException.ThrowIfNull(example);

        if (!example.Layers.Need)
        {
            return null;
        }

        var mentions = example.Spans.Where(span => span.Types.Count > 0)
            .Select(span => new GoldMention(new(span.Start, span.End), span.Types[0].Name, span.Types[0], span.Role, span.Need, EntityId: null))
            .ToList();
        var masks = example.AnnotatorMasks.Count > 0
            ? example.AnnotatorMasks.Select(masks => masks.Select(mask => MaskOf(mask, mentions)).ToList())
            : [[.. mentions.Where(mention => mention.Need is Need.Direct or Need.Quasi).Select(mention => new GoldMask(mention.Span, mention.Type, mention.Need!.Value))]];

        return new GoldVerdict(example.Id, Core.Text.VerdictText.FromPlain(example.Text), mentions, [.. masks]);
    }

    /// <summary>Training data keep no types of masks: it is that of the mention that the mask touches.</summary>
    private static GoldMask MaskOf(MaskSpan mask, IEnumerable<GoldMention> mentions)
    {
        var span = new Core.Text.TextSpan(mask.Start, mask.End);

        return new GoldMask(span, mentions.FirstOrDefault(mention => mention.Span.Overlaps(span))?.Type, mask.Need);
    }
}
