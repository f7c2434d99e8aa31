namespace Anonymizer.Core.Audit;

/// <summary>What is wrong with a ledger.</summary>
/// <param name="Kind">What.</param>
/// <param name="Sequence">At which entry.</param>
public sealed record AuditFault(AuditFaultKind Kind, long Sequence);

/// <summary>What can be wrong with a ledger.</summary>
public enum AuditFaultKind
{
    /// <summary>An entry does not have the hash that its contents give.</summary>
    Changed,

    /// <summary>An entry is not there; later ones are.</summary>
    Missing,

    /// <summary>An entry stands twice, or after a later one.</summary>
    Reordered,

    /// <summary>An entry does not follow the one before it: that one was written anew, with a hash that fits.</summary>
    Unlinked,

    /// <summary>A checkpoint names an entry that the ledger does not come to: its end was cut off.</summary>
    CutOff,

    /// <summary>A checkpoint was signed over another entry than the one that stands there: the ledger was written anew.</summary>
    Rewritten,

    /// <summary>A checkpoint was not signed by a known key, or is not what was signed.</summary>
    Forged,
}
