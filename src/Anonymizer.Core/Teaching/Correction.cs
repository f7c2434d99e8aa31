using Anonymizer.Core.Detection;
using Anonymizer.Core.Text;

namespace Anonymizer.Core.Teaching;

/// <summary>What a completed review says of one proposal, or of one place where there was none. Holds no text.</summary>
/// <param name="Kind">Never None.</param>
/// <param name="Before">As proposed; null for what a person added.</param>
/// <param name="After">As the review left it; null for what is no mention.</param>
/// <param name="Score">Of the proposal; of what was added the score that the model gave these words as a near miss, or 0.</param>
/// <param name="EntityId">The entity within the verdict, as the review left it.</param>
public sealed record Correction(CorrectionKind Kind, MentionState? Before, MentionState? After, double Score, int EntityId)
{
    /// <summary>A refused proposal at least so sure is telling.</summary>
    public const double Confident = .9;

    /// <summary>An added mention of at most this score is telling.</summary>
    public const double NearZero = .05;

    /// <summary>Who proposed it; null for what was added.</summary>
    public string? Recognizer { get; init; }

    public MentionSource? Source { get; init; }

    /// <summary>Where to look: the words of both.</summary>
    public TextSpan Span => (Before, After) switch
    {
        ({ } before, { } after) => before.Span.Union(after.Span),
        _ => (After ?? Before)!.Span,
    };

    /// <summary>It is a mention and to be masked.</summary>
    public bool IsMasked => After is { IsMasked: true };

    /// <summary>The model was sure and wrong: refused or turned round though confident, or added though scored near zero. From these it learns most.</summary>
    public bool IsTelling => Kind == CorrectionKind.Added
        ? Score <= NearZero
        : (Kind & (CorrectionKind.Rejected | CorrectionKind.NeedChanged)) != 0 && Score >= Confident && Source is (MentionSource.Model or MentionSource.Propagation);

    public override string ToString() => $"Correction({Kind}, {Span})";
}
