using System.Text.Json;
using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;
using Anonymizer.Ner.Models;
using Anonymizer.Ner.Tokens;

namespace Anonymizer.Ner.Tagging;

/// <summary>Turns the network's outputs for words into mentions with type, need, role and score, and into near misses.</summary>
/// <remarks>
/// Of a calibrated model, a candidate is masked when the calibrated probability that an annotator masks a word of it reaches its type's
/// threshold, seen or not: one missed name harms more than one word too much. Without calibration a seen one is masked
/// when the strongest word's share of mask reaches the one threshold of the decoding. Candidates that are neither seen nor masked are near misses.
/// </remarks>
/// <param name="labels">The order of the outputs.</param>
/// <param name="options">How words become candidates.</param>
/// <param name="version">The model's, for explanations.</param>
/// <param name="calibration">Null where the model has none.</param>
/// <param name="floors">What must be found; null for the model's own thresholds.</param>
public sealed class MentionDecoder(LabelSet labels, DecodingOptions options, string version, ModelCalibration? calibration = null, RecallFloors? floors = null)
{
    private const int Likeliest = 3;

    private readonly CandidateFinder finder = new(labels, options);

    /// <returns>In text order; near misses are flagged.</returns>
    /// <exception cref="ArgumentException">The outputs are of another text or another label set.</exception>
    public IReadOnlyList<Mention> Decode(TokenizedText text, WordOutputs outputs) => [.. finder.Find(text, outputs).Select(MentionOf)];

    /// <summary>What the model thinks of a span, whether it marked it or not.</summary>
    public ModelOpinion Explain(TokenizedText text, WordOutputs outputs, TextSpan span)
    {
        if (finder.Look(text, outputs, span) is not { } view)
        {
            return new ModelOpinion(version, [new NamedProbability("NONE", 1)], 0, options.MaskThreshold, 0, [], IsMention: false);
        }

        var types = labels.Types.Select((type, place) => new NamedProbability(type.Name, Rounded(TypeProbability(type, view.Types[place]))));
        var roles = labels.Roles.Select((role, place) => new NamedProbability(JsonSerializer.Serialize(role).Trim('"'), Rounded(view.Roles[place])));

        return new ModelOpinion(
            version,
            [.. types.OrderByDescending(type => type.Probability).Take(Likeliest)],
            Rounded(MaskProbability(view.Candidate)),
            Rounded(ThresholdOf(view.Candidate.Type)),
            Rounded(view.DirectShare),
            [.. roles.OrderByDescending(role => role.Probability).Take(Likeliest)],
            view.Candidate.IsSeen);
    }

    private Mention MentionOf(Candidate candidate)
    {
        var mask = MaskProbability(candidate);
        var isMasked = IsMasked(candidate, mask);
        var need = (isMasked, candidate.IsDirect) switch
        {
            (false, _) => Need.NoMask,
            (true, true) => Need.Direct,
            (true, false) => Need.Quasi,
        };
        var reason = candidate.IsSeen ? "Found by the trained model." : "Found by the trained model, which was unsure that it names anything.";

        return new Mention(candidate.Span, candidate.Type, need, candidate.TypeScore, new Explanation(MentionSource.Model, version, reason))
        {
            Role = candidate.Role,
            MaskProbability = mask,
            IsNearMiss = !isMasked && !candidate.IsSeen,
        };
    }

    private bool IsMasked(Candidate candidate, double mask) => calibration is null
        ? candidate.IsSeen && candidate.MaskShare >= options.MaskThreshold
        : mask >= ThresholdOf(candidate.Type);

    private double MaskProbability(Candidate candidate) => calibration?.Of(candidate.Type).Mask.Of(candidate.Mask) ?? candidate.Mask;

    private double TypeProbability(EntityType type, double probability) => calibration?.Of(type).Type.Of(probability) ?? probability;

    private double ThresholdOf(EntityType type) => (calibration?.Of(type), floors?.Of(type)) switch
    {
        (null, _) => options.MaskThreshold,
        ({ } own, null) => own.Threshold,
        ({ } own, { } floor) => own.ThresholdFor(floor),
    };

    private static double Rounded(double value) => Math.Round(value, 4);
}
