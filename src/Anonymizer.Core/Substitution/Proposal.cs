namespace Anonymizer.Core.Substitution;

/// <summary>What an operator proposes for an entity.</summary>
/// <param name="Text">What is to stand there; empty removes the words.</param>
public sealed record Proposal(string Text)
{
    /// <summary>The words stay as they are.</summary>
    public static Proposal Keep { get; } = new(string.Empty) { IsKept = true };

    public bool IsKept { get; init; }

    public ReplacementStyle Style { get; init; }

    /// <summary>Another entity may have the same text ("[date]"); where not, the planner takes the next proposal.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>It speaks of the person as a whole ("the applicant"): a title before the name goes too. Elsewhere "Mr" stays outside.</summary>
    public bool TakesTitle { get; init; }

    /// <summary>It is a made-up name: none of its words may stand in the verdict.</summary>
    public bool IsInvented { get; init; }
}
