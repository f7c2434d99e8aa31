using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Entities;
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

    /// <summary>Do so many verdicts say nothing?</summary>
    internal static bool AreTooFew(int verdicts) => verdicts < FewestVerdicts;

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
        var threshold = ThresholdFor(threshold => Detect(model, verdicts, _ => Draft(model, fitted, threshold), cancellation), precisionFloor);
        var curves = ThresholdCurves.Of(verdicts, fitted, threshold);
        var plain = Draft(model, fitted, threshold);
        var needs = NeedsFor(model, verdicts, plain, precisionFloor, cancellation);
        var draft = plain with { Needs = needs?.All };
        var confidence = ConfidenceFit.Of(Detect(model, verdicts, _ => draft, cancellation));
        var folds = Enumerable.Range(0, Folds)
            .Select(fold => Draft(model, CandidateCalibration.Fit([.. judged.Where(one => one.Document % Folds != fold)], model.Labels.Types), threshold) with { Needs = needs?.Folds[fold] })
            .ToList();
        var unseen = Detect(model, verdicts, document => folds[document % Folds], cancellation);

        return draft with
        {
            Types = draft.Types.ToDictionary(type => type.Key, type => type.Value with { Curve = curves[new EntityType(type.Key)] }),
            Confidence = confidence,
            Scores = CalibrationReport.Of(judged, one => folds[one.Document % Folds].Of(one.Candidate.Type), unseen, Judge(unseen)),
        };
    }

    /// <summary>Weights of the judge of needs, its threshold the lowest that keeps the precision on verdicts that the weights had no part in; null where it finds no more than the model alone.</summary>
    private static (NeedWeights All, IReadOnlyList<NeedWeights> Folds)? NeedsFor(
        ModelFolder model, IReadOnlyList<JudgedVerdict> verdicts, ModelCalibration plain, double floor, CancellationToken cancellation)
    {
        var decoder = new MentionDecoder(model.Labels, model.Manifest.Decoding, model.Version, plain);
        var open = verdicts
            .Select(verdict => new OpenVerdict(verdict.Gold, Detector.Find(verdict.Gold.Text, verdict.Others.Concat(decoder.Decode(verdict.Text, verdict.Outputs)))))
            .ToList();
        var folds = Enumerable.Range(0, Folds).Select(fold => NeedFit.Of(open.Where((_, document) => document % Folds != fold), threshold: 0.5)).ToList();
        List<JudgedResult> Judged(double threshold) =>
            Detect(model, verdicts, document => plain with { Needs = folds[document % Folds] with { Threshold = threshold } }, cancellation);
        var best = ThresholdFor(Judged, floor);
        var (with, without) = (CalibrationReport.Tab(Judged(best)), CalibrationReport.Tab(Detect(model, verdicts, _ => plain, cancellation)));

        return with.TokenPrecision.Value >= floor && with.TokenRecall.Value > without.TokenRecall.Value
            ? (NeedFit.Of(open, best), [.. folds.Select(fold => fold with { Threshold = best })])
            : null;
    }

    /// <summary>The lowest threshold at which the detector keeps the precision, by halving; 0.5 where none does.</summary>
    private static double ThresholdFor(Func<double, List<JudgedResult>> detect, double floor)
    {
        bool Keeps(double threshold) => CalibrationReport.Tab(detect(threshold)).TokenPrecision.Value >= floor;

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
            var calibration = calibrationOf(document);
            var needs = calibration.Needs is { } weights ? new NeedJudge(weights) : null;
            var decoder = new MentionDecoder(model.Labels, model.Manifest.Decoding, model.Version, calibration);
            var mentions = decoder.Decode(verdict.Text, verdict.Outputs).Where(mention => needs is not null || !mention.IsNearMiss);
            results.Add(new JudgedResult(verdict.Gold, Detector.Complete(verdict.Gold.Text, verdict.Others.Concat(mentions), seen: null, needs)));
        }

        return results;
    }

    private static ModelCalibration Draft(ModelFolder model, IReadOnlyDictionary<EntityType, (Calibration Mask, Calibration Type)> fitted, double threshold) => new(
        model.Manifest.WeightsHash,
        fitted.ToDictionary(type => type.Key.Name, type => new TypeCalibration(type.Value.Mask, type.Value.Type, threshold, [])),
        [],
        new Dictionary<string, double>());
}
