namespace Anonymizer.Core.Audit;

/// <summary>One thing that somebody did, in a ledger that is only ever added to. Holds no personal data of a verdict.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="At">When, to the millisecond.</param>
/// <param name="Actor">Who: an account's or a program's id.</param>
/// <param name="Action">What was done, for example "verdict.released".</param>
/// <param name="Subject">To what, for example "verdict:0198…"; empty where it is to nothing in particular.</param>
/// <param name="Details">Numbers and names of settings as JSON; never words of a verdict.</param>
/// <param name="Previous">The hash of the entry before it; <see cref="AuditLedger.Beginning"/> for the first.</param>
/// <param name="Hash">SHA-256 over all of the above, lower-case hex.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, Guid Actor, string Action, string Subject, string Details, string Previous, string Hash)
{
    public override string ToString() => $"AuditEntry({Sequence}, {Action})";
}
