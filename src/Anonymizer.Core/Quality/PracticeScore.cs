using Anonymizer.Core.Detection;
using Anonymizer.Core.Evaluation;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Quality;

/// <summary>A trainee's annotations held against gold: the score, and each place where the two say different things.</summary>
/// <param name="Score">Exact span and type, all types together.</param>
/// <param name="Differences">In text order; none where trainee and gold say the same.</param>
public sealed record PracticeScore(PrecisionRecall Score, IReadOnlyList<PracticeDifference> Differences)
{
    public static PracticeScore Of(IReadOnlyCollection<Mention> gold, IReadOnlyCollection<Mention> own)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(own);

        var right = own.Count(mention => gold.Any(other => other.Span == mention.Span && other.Type == mention.Type));
        var differences = gold.Select(mention => Missing(mention, own)).Concat(own.Select(mention => TooMuch(mention, gold))).OfType<PracticeDifference>();

        return new PracticeScore(new PrecisionRecall(right, own.Count - right, gold.Count - right), [.. differences.OrderBy(one => one.Span).ThenBy(one => one.Kind)]);
    }

    /// <summary>How the trainee's marks differ from one gold mention, or null.</summary>
    private static PracticeDifference? Missing(Mention gold, IReadOnlyCollection<Mention> own)
    {
        var there = own.Where(mention => mention.Span.Overlaps(gold.Span)).ToList();
        var same = there.Find(mention => mention.Span == gold.Span);

        return there.Count == 0 ? new PracticeDifference(PracticeDifferenceKind.Missed, gold.Span, gold.Type, null)
            : same is null ? new PracticeDifference(PracticeDifferenceKind.Borders, gold.Span, gold.Type, there[0])
            : same.Type != gold.Type ? new PracticeDifference(PracticeDifferenceKind.Type, gold.Span, gold.Type, same)
            : same.Need == Need.NoMask != (gold.Need == Need.NoMask) ? new PracticeDifference(PracticeDifferenceKind.Mask, gold.Span, gold.Type, same)
            : null;
    }

    private static PracticeDifference? TooMuch(Mention own, IReadOnlyCollection<Mention> gold) =>
        gold.Any(mention => mention.Span.Overlaps(own.Span)) ? null : new PracticeDifference(PracticeDifferenceKind.TooMuch, own.Span, own.Type, own);
}

/// <summary>How a trainee's annotation and gold differ.</summary>
public enum PracticeDifferenceKind
{
    /// <summary>Gold has it, the trainee does not.</summary>
    Missed,

    /// <summary>The trainee has it, gold does not.</summary>
    TooMuch,

    /// <summary>Both mark the place, with other borders.</summary>
    Borders,

    /// <summary>The same words as something else.</summary>
    Type,

    /// <summary>One masks it, the other leaves it visible.</summary>
    Mask,
}

/// <summary>One place where a trainee and gold say different things.</summary>
/// <param name="Kind">How.</param>
/// <param name="Span">Gold's words; of what is too much the trainee's.</param>
/// <param name="Type">What they name.</param>
/// <param name="Own">What the trainee marked there, or null.</param>
public sealed record PracticeDifference(PracticeDifferenceKind Kind, TextSpan Span, EntityType Type, Mention? Own);
