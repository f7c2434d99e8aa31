namespace Anonymizer.Web.Teaching.Pool;

/// <summary>What was written for a training: ids and counts, no text.</summary>
/// <param name="Learned">The verdicts of train.jsonl.</param>
/// <param name="HeldOut">The verdicts of dev.jsonl: whole cases, the newest.</param>
/// <param name="Corrections">The corrections that stand in train.jsonl, accepted proposals included.</param>
/// <param name="Hash">SHA-256 of both files, lower-case hex.</param>
/// <param name="Paragraphs">Of both files.</param>
/// <param name="Mentions">Of both files.</param>
/// <param name="Guidelines">The version of the guidelines that held, 0 before the first.</param>
/// <param name="LeftOut">Verdicts with included corrections that may not be learned from, and why.</param>
public sealed record PoolSnapshot(
    IReadOnlyList<Guid> Learned,
    IReadOnlyList<Guid> HeldOut,
    IReadOnlyList<Guid> Corrections,
    string Hash,
    int Paragraphs,
    int Mentions,
    int Guidelines,
    IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>The texts of train.jsonl that a trainer brought from elsewhere.</summary>
    public IReadOnlyList<Guid> Imported { get; init; } = [];

    public override string ToString() => $"PoolSnapshot({Learned.Count}, {HeldOut.Count}, {Corrections.Count})";
}

/// <summary>A verdict that may not be learned from.</summary>
public sealed record LeftOut(Guid VerdictId, PoolRefusal Why);
