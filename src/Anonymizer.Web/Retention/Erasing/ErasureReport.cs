namespace Anonymizer.Web.Retention.Erasing;

/// <summary>What an erasure took away, or would: counts, no names.</summary>
/// <param name="Verdicts">So many verdicts.</param>
/// <param name="Originals">Uploaded files.</param>
/// <param name="ReleasedFiles">Redacted files.</param>
/// <param name="Texts">Texts.</param>
/// <param name="Mentions">Proposed mentions.</param>
/// <param name="Steps">Decisions, comments and other steps of the review.</param>
/// <param name="Mappings">People and other entities of the case, and parties, with what stood in their place.</param>
/// <param name="Corrections">Corrections that can be learned from; afterwards they are places without words.</param>
/// <param name="GoldTexts">Texts in gold sets.</param>
/// <param name="Models">The models that learned from them, oldest first: a retraining without them makes models that never saw them.</param>
public sealed record ErasureReport(int Verdicts, int Originals, int ReleasedFiles, int Texts, int Mentions, int Steps, int Mappings, int Corrections, int GoldTexts, IReadOnlyList<string> Models)
{
    /// <summary>The report in the list of purges; null where nothing was erased yet.</summary>
    public Guid? Id { get; init; }

    /// <summary>A legal hold stands against it.</summary>
    public bool IsHeld { get; init; }
}
