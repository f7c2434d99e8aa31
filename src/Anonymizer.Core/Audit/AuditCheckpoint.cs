namespace Anonymizer.Core.Audit;

/// <summary>A signed statement that the ledger had come to an entry: from then on nothing before it can be written anew unseen, and its end cannot be cut off.</summary>
/// <param name="Sequence">The entry.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="At">When, to the millisecond.</param>
/// <param name="Key">Which key signed: see <see cref="AuditKey.IdOf"/>.</param>
/// <param name="Signature">ES256 (ECDSA over P-256 with SHA-256, RFC 7518), r and s of 32 bytes each, base64.</param>
public sealed record AuditCheckpoint(long Sequence, string Hash, DateTimeOffset At, string Key, string Signature);
