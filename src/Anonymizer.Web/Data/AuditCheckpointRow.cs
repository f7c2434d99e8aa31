using Anonymizer.Core.Audit;

namespace Anonymizer.Web.Data;

/// <summary>A signed statement of how far the ledger had come. Only ever added.</summary>
public sealed class AuditCheckpointRow
{
    public required long Sequence { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Key { get; init; }

    public required string Signature { get; init; }

    public static AuditCheckpointRow Of(AuditCheckpoint checkpoint) => new()
    {
        Sequence = checkpoint.Sequence,
        Hash = checkpoint.Hash,
        At = checkpoint.At,
        Key = checkpoint.Key,
        Signature = checkpoint.Signature,
    };

    public AuditCheckpoint ToCheckpoint() => new(Sequence, Hash, At, Key, Signature);
}
