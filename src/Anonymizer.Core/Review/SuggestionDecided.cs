namespace Anonymizer.Core.Review;

/// <summary>A reviewer accepted or rejected one mention, or took the decision back.</summary>
public sealed record SuggestionDecided(int Id, Decision Decision) : ReviewEvent
{
    internal override ReviewState ApplyTo(ReviewState state) => state.With(state.Get(Id).Decide(Decision));
}
