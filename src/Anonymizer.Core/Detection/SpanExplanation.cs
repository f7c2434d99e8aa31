namespace Anonymizer.Core.Detection;

/// <summary>A mention as an explanation shows it, offsets in UTF-16 units. Holds no text.</summary>
public sealed record FindLine(
    string Recognizer, int Start, int End, EntityType Type, Need Need, EntityRole Role, double Score, double? MaskProbability, bool IsNearMiss, MentionSource Source, string Why)
{
    public static FindLine Of(string recognizer, Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);

        return new FindLine(
            recognizer,
            mention.Span.Start,
            mention.Span.End,
            mention.Type,
            mention.Need,
            mention.Role,
            Math.Round(mention.Score, 4),
            mention.MaskProbability is { } probability ? Math.Round(probability, 4) : null,
            mention.IsNearMiss,
            mention.Explanation.Source,
            mention.Explanation.Reason);
    }
}

/// <summary>What stood at the span after one step.</summary>
public sealed record StepLine(string Step, IReadOnlyList<FindLine> There);

/// <summary>What is proposed in the end, for which entity, and what the policy does with it.</summary>
public sealed record OutcomeLine(FindLine Mention, int Entity, string Operator);

/// <summary>Why a span was marked, or why not. Holds no text of the verdict.</summary>
/// <param name="Start">Of the span, in UTF-16 units.</param>
/// <param name="End">Of the span.</param>
/// <param name="Recognizers">What each recognizer proposed there.</param>
/// <param name="Models">What each model thinks of it.</param>
/// <param name="Steps">What stood there after each step.</param>
/// <param name="Outcome">What is proposed there in the end; none where nothing is.</param>
/// <param name="Why">In sentences for people.</param>
public sealed record SpanExplanation(
    int Start,
    int End,
    IReadOnlyList<FindLine> Recognizers,
    IReadOnlyList<ModelOpinion> Models,
    IReadOnlyList<StepLine> Steps,
    IReadOnlyList<OutcomeLine> Outcome,
    IReadOnlyList<string> Why);
