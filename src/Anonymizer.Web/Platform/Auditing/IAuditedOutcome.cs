namespace Anonymizer.Web.Platform.Auditing;

/// <summary>An answer that says in a word what came of the request: it stands in the ledger. Never words of a verdict.</summary>
public interface IAuditedOutcome
{
    /// <summary>For example "released" or "refused".</summary>
    string AuditOutcome { get; }
}
