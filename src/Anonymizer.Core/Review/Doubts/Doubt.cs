using Anonymizer.Core.Text;

namespace Anonymizer.Core.Review.Doubts;

/// <summary>One thing that a reviewer has to look at before the review can end: settled by a change of the review, or waived with a reason. Holds no text.</summary>
/// <param name="Kind">What there is to doubt.</param>
/// <param name="Key">Stays the same as long as the doubt does; by places, not by words.</param>
/// <param name="Places">Where to look, in text order; may be empty for what is not in the text.</param>
public sealed record Doubt(DoubtKind Kind, string Key, IReadOnlyList<TextSpan> Places)
{
    /// <summary>The entities in question; of an ambiguous name the first is the one that is asked about.</summary>
    public IReadOnlyList<int> Entities { get; init; } = [];

    /// <summary>Of a party its number in the list that was given, from 0; of a picture its own number.</summary>
    public int Number { get; init; }

    /// <summary>Why a reviewer let it go, or null while it is open.</summary>
    public string? Waived { get; init; }

    public bool IsOpen => Waived is null;

    internal static Doubt At(DoubtKind kind, IReadOnlyList<TextSpan> places) => new(kind, $"{kind}:{places[0].Start}", places);

    internal static Doubt Numbered(DoubtKind kind, int number, IReadOnlyList<TextSpan> places) => new(kind, $"{kind}:{number}", places) { Number = number };
}
