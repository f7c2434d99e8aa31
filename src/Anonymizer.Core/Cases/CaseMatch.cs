namespace Anonymizer.Core.Cases;

/// <summary>Which of the case's entities one of a verdict's may be.</summary>
/// <param name="Candidates">At least one.</param>
/// <param name="IsSure">There is one candidate, and it has the same full name, and no other entity of the verdict could be meant; or a person said so.</param>
public sealed record CaseMatch(IReadOnlyList<CaseEntity> Candidates, bool IsSure)
{
    /// <summary>Who it is, or null where that must be asked.</summary>
    public CaseEntity? Sure => IsSure ? Candidates[0] : null;

    public override string ToString() => $"CaseMatch({Candidates.Count}, {IsSure})";
}
