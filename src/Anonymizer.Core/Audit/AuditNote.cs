namespace Anonymizer.Core.Audit;

/// <summary>What is to be entered in the ledger: an entry without its place in the chain.</summary>
/// <param name="At">When; the ledger keeps milliseconds.</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What was done, for example "verdict.released".</param>
/// <param name="Subject">To what; empty where it is to nothing in particular.</param>
/// <param name="Details">Numbers and names of settings as JSON; never words of a verdict.</param>
public sealed record AuditNote(DateTimeOffset At, Guid Actor, string Action, string Subject, string Details = "{}");
