using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review.Readings;

/// <summary>One question on which two readers disagree. The same question about the same words is asked once. Holds no text.</summary>
/// <param name="Kind">In what they disagree.</param>
/// <param name="Key">Names it within the verdict; by place, not by words.</param>
/// <param name="Places">Where it arises, in text order; at least one.</param>
/// <param name="First">What the first reader marked there; empty where nothing.</param>
/// <param name="Second">What the second reader marked there; empty where nothing.</param>
public sealed record Disagreement(
    DisagreementKind Kind, string Key, IReadOnlyList<TextSpan> Places, IReadOnlyList<Suggestion> First, IReadOnlyList<Suggestion> Second)
{
    public override string ToString() => $"Disagreement({Key})";
}
