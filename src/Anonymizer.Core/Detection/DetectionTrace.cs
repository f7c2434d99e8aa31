using Anonymizer.Core.Policy;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Detection;

/// <summary>What one recognizer proposed.</summary>
public sealed record RecognizerFind(string Recognizer, Mention Mention);

/// <summary>What there was after one step of the detector.</summary>
public sealed record DetectionStep(string Name, IReadOnlyList<Mention> Mentions);

/// <summary>Everything that was said of a verdict on the way to its result. Holds no text.</summary>
/// <param name="Result">As the detector gives it.</param>
/// <param name="Finds">What each recognizer proposed, near misses too.</param>
/// <param name="Steps">What there was after each step, in their order.</param>
/// <param name="Models">Ask each model of any span.</param>
public sealed record DetectionTrace(
    DetectionResult Result, IReadOnlyList<RecognizerFind> Finds, IReadOnlyList<DetectionStep> Steps, IReadOnlyList<Func<TextSpan, ModelOpinion>> Models)
{
    /// <summary>Why a span was marked, or why not.</summary>
    /// <param name="span">Within the verdict.</param>
    /// <param name="policy">Decides whether what was found is masked.</param>
    public SpanExplanation Explain(TextSpan span, ReplacementPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);

        var final = Result.Mentions.Where(mention => mention.Span.Overlaps(span)).ToList();
        var operators = final.Select(mention => policy.RuleFor(Result.Entities.First(entity => entity.Id == mention.EntityId)).Operator).ToList();
        var opinions = Models.Select(model => model(span)).ToList();
        var finds = Finds.Where(find => find.Mention.Span.Overlaps(span)).ToList();

        return new SpanExplanation(
            span.Start,
            span.End,
            [.. finds.Select(find => FindLine.Of(find.Recognizer, find.Mention))],
            opinions,
            [.. Steps.Select(step => new StepLine(step.Name, [.. step.Mentions.Where(mention => mention.Span.Overlaps(span)).Select(mention => FindLine.Of(mention.Explanation.Recognizer, mention))]))],
            [.. final.Zip(operators, (mention, kind) => new OutcomeLine(FindLine.Of(mention.Explanation.Recognizer, mention), mention.EntityId, kind))],
            Reasons.Of(final, operators, finds, opinions));
    }
}
