using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;

namespace Anonymizer.Training.Calibrating;

/// <summary>Fits what a model's outputs mean on judged verdicts: probabilities, the threshold, the curves, the confidence of the whole detector.</summary>
/// <remarks>
/// The threshold is one for all types: on calibrated probabilities that is the best trade of words found for words masked too much, and
/// thresholds of single types did not survive cross-validation (models/EXPERIMENTS.md). It is the lowest at which the whole detector keeps
/// the wanted precision. The scores are measured by cross-validation over verdicts. Repeatable: the same verdicts give the same file.
/// </remarks>
public static class ModelCalibrator
{
    /// <summary>With fewer verdicts a fit says nothing.</summary>
    public const int FewestVerdicts = 10;

    private const int Folds = 5;
    private const int Halvings = 6;

    /// <param name="model">The model.</param>
    /// <param name="verdicts">At least <see cref="FewestVerdicts"/>, with annotators' masks, unseen in training.</param>
    /// <param name="precisionFloor">Token precision that the whole detector must keep, if it can.</param>
    /// <param name="cancellation">Stops between two rounds.</param>
    /// <exception cref="DomainException">calibration.too-few: there are not enough verdicts with masks.</exception>
    public static ModelCalibration Fit(ModelFolder model, IReadOnlyList<JudgedVerdict> verdicts, double precisionFloor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(verdicts);

        if (verdicts.Count < FewestVerdicts)
        {
            throw new DomainException("calibration.too-few", $"{verdicts.Count} verdicts with masks are too few to calibrate a model by: give at least {FewestVerdicts} that it was not trained on.");
        }

        var judged = JudgedCandidate.Of(verdicts);
        var fitted = CandidateCalibration.Fit(judged, model.Labels.Types);
        var threshold = ThresholdFor(model, verdicts, fitted, precisionFloor, cancellation);
        var curves = ThresholdCurves.Of(verdicts, fitted, threshold);
        var draft = Draft(model, fitted, threshold);
        var confidence = ConfidenceFit.Of(Detect(model, verdicts, _ => draft, cancellation));
        var folds = Enumerable.Range(0, Folds)
            .Select(fold => Draft(model, CandidateCalibration.Fit([.. judged.Where(one => one.Document % Folds != fold)], model.Labels.Types), threshold))
            .ToList();
        var unseen = Detect(model, verdicts, document => folds[document % Folds], cancellation);

        return draft with
        {
            Types = draft.Types.ToDictionary(type => type.Key, type => type.Value with { Curve = curves[new EntityType(type.Key)] }),
            Confidence = confidence,
            Scores = CalibrationReport.Of(judged, one => folds[one.Document % Folds].Of(one.Candidate.Type), unseen, Judge(unseen)),
        };
    }

    /// <summary>The lowest threshold at which the detector keeps the precision, by halving; 0.5 where none does.</summary>
    private static double ThresholdFor(
        ModelFolder model, IReadOnlyList<JudgedVerdict> verdicts, IReadOnlyDictionary<EntityType, (Calibration Mask, Calibration Type)> fitted, double floor, CancellationToken cancellation)
    {
        bool Keeps(double threshold) =>
            CalibrationReport.Tab(Detect(model, verdicts, _ => Draft(model, fitted, threshold), cancellation)).TokenPrecision.Value >= floor;

        var (low, high) = (0.05, 0.8);

        if (!Keeps(high))
        {
            return 0.5;
        }

        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = Math.Round((low + high) / 2, 3);
            (low, high) = Keeps(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    /// <summary>Each fold's confidence by what the other folds teach.</summary>
    private static List<JudgedResult> Judge(IReadOnlyList<JudgedResult> results)
    {
        var confidences = Enumerable.Range(0, Folds)
            .Select(fold => new Confidence(ConfidenceFit.Of(results.Where((_, document) => document % Folds != fold))))
            .ToList();

        return [.. results.Select((judged, document) => judged with { Result = confidences[document % Folds].Judge(judged.Result) })];
    }

    private static List<JudgedResult> Detect(
        ModelFolder model, IReadOnlyList<JudgedVerdict> verdicts, Func<int, ModelCalibration> calibrationOf, CancellationToken cancellation)
    {
        var results = new List<JudgedResult>();

        foreach (var (document, verdict) in verdicts.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            var decoder = new MentionDecoder(model.Labels, model.Manifest.Decoding, model.Version, calibrationOf(document));
            var mentions = decoder.Decode(verdict.Text, verdict.Outputs).Where(mention => !mention.IsNearMiss);
            results.Add(new JudgedResult(verdict.Gold, Detector.Complete(verdict.Gold.Text, verdict.Others.Concat(mentions))));
        }

        return results;
    }

    private static ModelCalibration Draft(ModelFolder model, IReadOnlyDictionary<EntityType, (Calibration Mask, Calibration Type)> fitted, double threshold) => new(
        model.Manifest.WeightsHash,
        fitted.ToDictionary(type => type.Key.Name, type => new TypeCalibration(type.Value.Mask, type.Value.Type, threshold, [])),
        [],
        new Dictionary<string, double>());
}
