namespace Anonymizer.Core.Cases;

/// <summary>What a case knows, seen from one of its verdicts.</summary>
/// <param name="Entities">Everybody and everything that its verdicts name.</param>
/// <param name="Links">By the verdict's own entities, which of these each was when its review ended last.</param>
public sealed record CaseFile(IReadOnlyList<CaseEntity> Entities, IReadOnlyDictionary<int, Guid> Links)
{
    /// <summary>Of a verdict that belongs to no case.</summary>
    public static CaseFile None { get; } = new([], new Dictionary<int, Guid>());

    public override string ToString() => $"CaseFile({Entities.Count})";
}
