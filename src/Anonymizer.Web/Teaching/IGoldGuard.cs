namespace Anonymizer.Web.Teaching;

/// <summary>Says which verdicts are gold: what measures a model must never teach it.</summary>
public interface IGoldGuard
{
    /// <summary>Those of the verdicts that are gold, or of a case or with a text that is.</summary>
    Task<IReadOnlySet<Guid>> GoldAmongAsync(IReadOnlyCollection<Guid> verdictIds, CancellationToken cancellationToken);

    /// <summary>Is this text gold, or its case?</summary>
    Task<bool> IsGoldAsync(string text, string? caseKey, CancellationToken cancellationToken);
}
