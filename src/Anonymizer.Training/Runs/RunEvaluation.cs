using Anonymizer.Core.Detection;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Onnx;
using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Calibrating;
using Anonymizer.Training.Data;
using Anonymizer.Training.Network;

namespace Anonymizer.Training.Runs;

/// <summary>What a finished run reports: the file evaluation.json. Measured on the served graph.</summary>
/// <param name="Decoding">Tuned on dev.</param>
/// <param name="Parity">Largest difference between the network's outputs and those of the served graph, on windows of dev.</param>
/// <param name="PiecesPerSecond">Word pieces that the served graph judged a second, on this machine as busy as it was.</param>
/// <param name="Dev">Scores on dev, with the tuned decoding.</param>
/// <param name="Test">Scores on test, or null where there is none.</param>
public sealed record RunEvaluation(
    string Version, DecodingOptions Decoding, double Parity, double PiecesPerSecond, SetScores Dev, SetScores? Test)
{
    /// <summary>How good the calibration on dev is, by name; null where dev has too few verdicts with needs.</summary>
    public IReadOnlyDictionary<string, double>? Calibration { get; init; }

    /// <summary>Checks parity, tunes the decoding on dev, scores dev and test.</summary>
    internal static RunEvaluation Of(RunFolder run, ModelFolder model, RunRequest request, CancellationToken cancellation)
    {
        var tokenizer = model.OpenTokenizer();
        var examples = run.ReadNeededSet("dev", model.Labels);
        var dev = PreparedSet.Of(examples, tokenizer, model.Labels);
        var test = PreparedSet.Of(run.ReadSet("test", model.Labels), tokenizer, model.Labels);
        var parity = ParityCheck.Run(model, dev.Texts, tokenizer);
        using var tagger = new OnnxTagger(model, tokenizer);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var outputs = Tag(tagger, dev, cancellation);
        var speed = dev.Texts.Sum(text => text.Pieces.Count) / watch.Elapsed.TotalSeconds;
        var isUnfit = request.Options.KeepsDecoding || ModelCalibrator.AreTooFew(examples.Count(example => JudgedVerdict.GoldOf(example) is not null));
        var parent = ModelFolder.IsAt(run.Resolve(request.Start)) ? ModelFolder.Open(run.Resolve(request.Start)) : null;

        // A few verdicts teach the weights little, so what the outputs mean stays nearly the same, and a fit on a few would be worse than the parent's on many.
        var inherited = isUnfit && parent?.Calibration is not null ? parent : null;
        var parentScores = parent is { Calibration: null } ? ScoresOf(parent, dev, cancellation) : null;
        var precisionFloor = parentScores?.MaskPrecision ?? request.Options.PrecisionFloor;
        var decoding = inherited?.Manifest.Decoding
            ?? (parentScores is null
                ? DecodingTuner.Tune(dev, outputs, model.Labels, model.Manifest.Decoding, precisionFloor)
                : DecodingTuner.TuneOver(dev, outputs, model.Labels, model.Manifest.Decoding, parentScores));
        var tuned = ModelFolder.WriteManifest(model.FolderPath, model.Manifest with { Decoding = decoding });
        var calibration = inherited is null
            ? Calibrate(tuned, examples, dev, outputs, precisionFloor, cancellation)
            : tuned.WriteCalibration(inherited.Calibration!).Calibration;
        var devScores = SetScorer.Score(dev, outputs, model.Labels, decoding, calibration);
        var testScores = test.Texts.Count == 0 ? null : SetScorer.Score(test, Tag(tagger, test, cancellation), model.Labels, decoding, calibration);

        return new RunEvaluation(model.Version, decoding, parity, Math.Round(speed), devScores, testScores) { Calibration = inherited is null ? calibration?.Scores : null };
    }

    /// <summary>
    /// How the model that the run started from does on dev: a candidate is set where it leads by the same in recall and in precision. A calibrated model
    /// stands at its floor already. Null where it masks nothing there, or where dev carries no needs.
    /// </summary>
    private static SetScores? ScoresOf(ModelFolder parent, PreparedSet dev, CancellationToken cancellation)
    {
        using var tagger = new OnnxTagger(parent, parent.OpenTokenizer());
        var scores = SetScorer.Score(dev, Tag(tagger, dev, cancellation), parent.Labels, parent.Manifest.Decoding, parent.Calibration);

        return scores.MaskRecall > 0 ? scores : null;
    }

    /// <summary>Calibrates the model by the texts of dev that carry needs and writes it beside the weights; nothing where they are too few.</summary>
    private static ModelCalibration? Calibrate(
        ModelFolder model, IReadOnlyList<TrainingExample> examples, PreparedSet dev, List<WordOutputs> outputs, double precisionFloor, CancellationToken cancellation)
    {
        var others = RecognizerCatalog.In(typeof(Detector).Assembly);
        var verdicts = examples.Select(JudgedVerdict.GoldOf)
            .Select((gold, index) => gold is null ? null : JudgedVerdict.Of(gold, model, dev.Texts[index], outputs[index], others))
            .OfType<JudgedVerdict>()
            .ToList();

        return ModelCalibrator.AreTooFew(verdicts.Count)
            ? null
            : model.WriteCalibration(ModelCalibrator.Fit(model, verdicts, precisionFloor, cancellation)).Calibration;
    }

    /// <summary>Writes the tuned decoding and the scores into the model's manifest.</summary>
    internal ModelFolder WriteInto(ModelFolder model)
    {
        var scores = new Dictionary<string, double>();
        Add(scores, "dev", Dev);
        Add(scores, "test", Test);

        return ModelFolder.WriteManifest(model.FolderPath, model.Manifest with { Decoding = Decoding, Scores = scores });
    }

    private static List<WordOutputs> Tag(OnnxTagger tagger, PreparedSet set, CancellationToken cancellation)
    {
        var outputs = new List<WordOutputs>();

        foreach (var text in set.Texts)
        {
            cancellation.ThrowIfCancellationRequested();
            outputs.Add(tagger.Tag(text));
        }

        return outputs;
    }

    private static void Add(Dictionary<string, double> all, string set, SetScores? scores)
    {
        if (scores is not null)
        {
            all[$"{set}.maskRecall"] = scores.MaskRecall;
            all[$"{set}.maskPrecision"] = scores.MaskPrecision;
            all[$"{set}.typeRecall"] = scores.TypeRecall;
            all[$"{set}.personRecall"] = scores.PersonRecall;
            all[$"{set}.roleAccuracy"] = scores.RoleAccuracy;
        }
    }
}
