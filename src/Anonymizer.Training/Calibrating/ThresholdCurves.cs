using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tagging;

namespace Anonymizer.Training.Calibrating;

/// <summary>Measures, type by type, what each threshold would find, the thresholds of the other types left as they are.</summary>
/// <remarks>
/// Recall counts the words, once for each annotator who masks them with the type, that the other recognizers or a candidate over the threshold
/// cover. What is found again elsewhere in the verdict comes on top, so a floor that holds here holds in the detector.
/// </remarks>
internal static class ThresholdCurves
{
    private const int Points = 50;

    internal static IReadOnlyDictionary<EntityType, IReadOnlyList<ThresholdPoint>> Of(
        IReadOnlyList<JudgedVerdict> verdicts, IReadOnlyDictionary<EntityType, (Calibration Mask, Calibration Type)> calibrations, double threshold)
    {
        double ProbabilityOf(Candidate candidate) => calibrations[candidate.Type].Mask.Of(candidate.Mask);

        var words = verdicts.SelectMany(verdict => Words(verdict, ProbabilityOf, threshold)).ToLookup(word => word.Type, word => word.Found);
        var masks = JudgedCandidate.Of(verdicts).ToLookup(judged => judged.Candidate.Type, judged => (Probability: ProbabilityOf(judged.Candidate), judged.Masked));

        return calibrations.Keys.ToDictionary(
            type => type,
            type => (IReadOnlyList<ThresholdPoint>)[.. Enumerable.Range(0, Points).Select(place => PointOf(place / (double)Points, [.. words[type]], [.. masks[type]]))]);
    }

    private static ThresholdPoint PointOf(double threshold, IReadOnlyList<double> found, IReadOnlyList<(double Probability, double Masked)> masks)
    {
        var masked = masks.Where(mask => mask.Probability >= threshold).ToList();

        return new ThresholdPoint(
            threshold,
            found.Count == 0 ? 0 : Math.Round(found.Count(probability => probability >= threshold) / (double)found.Count, 4),
            masked.Count == 0 ? 0 : Math.Round(masked.Average(mask => mask.Masked), 4));
    }

    /// <summary>Every word that an annotator masks: his type, and the threshold up to which it is found; below 0 where never.</summary>
    private static IEnumerable<(EntityType Type, double Found)> Words(JudgedVerdict verdict, Func<Candidate, double> probabilityOf, double threshold)
    {
        var candidates = new Candidate?[verdict.Gold.Text.Length];
        var others = new bool[verdict.Gold.Text.Length];

        foreach (var candidate in verdict.Candidates)
        {
            candidates.AsSpan(candidate.Span.Start, candidate.Span.Length).Fill(candidate);
        }

        foreach (var mention in verdict.Others.Where(mention => mention.Need != Need.NoMask))
        {
            others.AsSpan(mention.Span.Start, mention.Span.Length).Fill(true);
        }

        return
            from mask in verdict.Gold.AnnotatorMasks.SelectMany(masks => masks)
            where mask.Type is not null
            from word in WordsIn(verdict, mask.Span)
            select (mask.Type!.Value, FoundUpTo(mask.Type.Value, candidates[word], others[word]));

        double FoundUpTo(EntityType type, Candidate? candidate, bool isOthers) => (candidate, isOthers) switch
        {
            (_, true) => 1,
            (null, _) => -1,
            ({ } own, _) when own.Type == type => probabilityOf(own),
            ({ } other, _) => probabilityOf(other) >= threshold ? 1 : -1,
        };
    }

    /// <summary>The starts of the words within a span; marks alone are none.</summary>
    private static IEnumerable<int> WordsIn(JudgedVerdict verdict, TextSpan span) => Data.WordTargets.WordsIn(verdict.Text, span.Start, span.End) is var range
        ? Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value)
            .Select(word => Math.Max(span.Start, verdict.Text.Words[word].Start))
            .Where(start => char.IsLetterOrDigit(verdict.Gold.Text.Value[start]))
        : [];
}
