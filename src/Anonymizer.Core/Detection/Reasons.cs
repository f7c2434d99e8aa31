using System.Globalization;

namespace Anonymizer.Core.Detection;

/// <summary>Says in sentences why a span is masked, kept or not marked.</summary>
internal static class Reasons
{
    private const string Keep = "keep";

    public static IReadOnlyList<string> Of(
        IReadOnlyList<Mention> final, IReadOnlyList<string> operators, IReadOnlyList<RecognizerFind> finds, IReadOnlyList<ModelOpinion> opinions) =>
    [
        .. final.Zip(operators, Outcome),
        .. final.Where(mention => mention.Need == Need.NoMask).SelectMany(mention => Kept(mention, opinions)),
        .. final.Count == 0 ? NotMarked(finds, opinions) : [],
    ];

    private static string Outcome(Mention mention, string kind) => (mention.Need, kind) switch
    {
        (Need.NoMask, Keep) => $"Kept: {mention.Type} that needs no mask. {Found(mention)}",
        (_, Keep) => $"Kept by the policy: {mention.Type}, role {mention.Role}, though it would need a mask. {Found(mention)}",
        (Need.NoMask, _) => $"Masked by the policy ({kind}): {mention.Type}, though it was thought to need no mask. {Found(mention)}",
        _ => $"Masked ({kind}): {mention.Type}, {Strength(mention.Need)}. {Found(mention)}",
    };

    private static string Strength(Need need) => need == Need.Direct ? "identifies by itself" : "identifies together with other facts";

    private static string Found(Mention mention) => mention.Explanation.Source switch
    {
        MentionSource.Propagation => $"It was found elsewhere in the verdict and here again: {mention.Explanation.Reason}.",
        MentionSource.List or MentionSource.Metadata or MentionSource.Person => $"A list or a person says so ({mention.Explanation.Recognizer}); the machine does not overrule it.",
        _ => $"Proposed by {mention.Explanation.Recognizer}: {mention.Explanation.Reason.TrimEnd('.')}.",
    };

    private static IEnumerable<string> Kept(Mention mention, IReadOnlyList<ModelOpinion> opinions) => mention switch
    {
        { IsExplicit: true } => [],
        _ => opinions.Select(opinion => opinion.MaskProbability < opinion.Threshold
            ? $"The model gives a mask a probability of {Three(opinion.MaskProbability)}, below the threshold of {Three(opinion.Threshold)} for {opinion.Types[0].Name}."
            : $"The model gives a mask a probability of {Three(opinion.MaskProbability)}, above the threshold of {Three(opinion.Threshold)}; the mentions of its entity together outvoted it."),
    };

    private static IEnumerable<string> NotMarked(IReadOnlyList<RecognizerFind> finds, IReadOnlyList<ModelOpinion> opinions) =>
    [
        "Not marked: " + (finds.Any(find => !find.Mention.IsNearMiss) ? "what was proposed here was left out by a later step." : "no recognizer proposed it."),
        .. opinions.Select(opinion => opinion.IsMention
            ? $"The model saw a {opinion.Types[0].Name} here; see the steps for what became of it."
            : $"The model sees no mention here: its likeliest type is {opinion.Types[0].Name} with {Three(opinion.Types[0].Probability)}, a mask has {Three(opinion.MaskProbability)}, the threshold is {Three(opinion.Threshold)}."),
    ];

    private static string Three(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
