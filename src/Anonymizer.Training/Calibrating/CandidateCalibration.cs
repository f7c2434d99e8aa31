using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Ner.Tagging;

namespace Anonymizer.Training.Calibrating;

/// <summary>A candidate of the model and what people say of it.</summary>
/// <param name="Document">Its verdict's place in the set.</param>
/// <param name="Candidate">As the model sees it.</param>
/// <param name="Masked">Share of annotators who mask a word of it, the mean over its words.</param>
/// <param name="IsType">The gold has a mention of this type there.</param>
public sealed record JudgedCandidate(int Document, Candidate Candidate, double Masked, bool IsType)
{
    public static IReadOnlyList<JudgedCandidate> Of(IReadOnlyList<JudgedVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);

        return
        [
            .. from pair in verdicts.Select((verdict, place) => (Verdict: verdict, Place: place))
               from candidate in pair.Verdict.Candidates
               let masked = MaskShare.Of(pair.Verdict.Gold, candidate.Span)
               where masked is not null
               select new JudgedCandidate(pair.Place, candidate, masked.Value, pair.Verdict.Gold.Mentions.Any(mention => mention.Type == candidate.Type && mention.Span.Overlaps(candidate.Span))),
        ];
    }
}

/// <summary>Fits the two calibrations of every type: one for all types first, then each type's own, drawn to that one.</summary>
public static class CandidateCalibration
{
    private const double SharedStrength = 1;
    private const double TypeStrength = 10;
    private const double LeastSlope = 0.05;

    /// <returns>For each type the calibration of its masks and of its type.</returns>
    public static IReadOnlyDictionary<EntityType, (Calibration Mask, Calibration Type)> Fit(IReadOnlyList<JudgedCandidate> judged, IEnumerable<EntityType> types)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(types);

        var mask = Fitter(judged, one => one.Candidate.Mask, one => one.Masked);
        var type = Fitter(judged, one => one.Candidate.TypeScore, one => one.IsType ? 1 : 0);

        return types.ToDictionary(one => one, one => (mask(one), type(one)));
    }

    private static Func<EntityType, Calibration> Fitter(
        IReadOnlyList<JudgedCandidate> judged, Func<JudgedCandidate, double> probability, Func<JudgedCandidate, double> truth)
    {
        var examples = judged.ToLookup(one => one.Candidate.Type, one => new Example([Calibration.Logit(probability(one)), 1], truth(one)));
        var shared = LogisticFit.Of([.. examples.SelectMany(type => type)], [1, 0], SharedStrength);

        return type =>
        {
            var own = LogisticFit.Of([.. examples[type]], shared, TypeStrength);

            return new Calibration(Math.Round(Math.Max(LeastSlope, own[0]), 4), Math.Round(own[1], 4));
        };
    }
}
