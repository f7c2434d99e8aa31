using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Review;

/// <summary>One mention under review: proposed by a machine, or added by a person and accepted from the start. Holds no text.</summary>
/// <param name="Id">From 1 within the verdict; stays when the mention changes.</param>
/// <param name="Mention">Where it stands and what it names, as the review left it.</param>
/// <param name="Decision">What the reviewer said of it.</param>
public sealed record Suggestion(int Id, Mention Mention, Decision Decision)
{
    public bool IsAdded => Mention.Explanation.Source == MentionSource.Person;

    public bool IsPending => Decision == Decision.Pending;

    public Suggestion Decide(Decision decision) => this with { Decision = decision };

    /// <summary>Accepted by being worked on, unless it was rejected before.</summary>
    internal Suggestion Confirm() => IsPending ? Decide(Decision.Accepted) : this;
}
