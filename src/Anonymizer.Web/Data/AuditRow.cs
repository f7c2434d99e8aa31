using Anonymizer.Core.Audit;

namespace Anonymizer.Web.Data;

/// <summary>One entry of the ledger. Only ever added: the database refuses to change or delete one.</summary>
public sealed class AuditRow
{
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid Actor { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public required string Details { get; init; }

    public required string Previous { get; init; }

    public required string Hash { get; init; }

    public static AuditRow Of(AuditEntry entry) => new()
    {
        Sequence = entry.Sequence,
        At = entry.At,
        Actor = entry.Actor,
        Action = entry.Action,
        Subject = entry.Subject,
        Details = entry.Details,
        Previous = entry.Previous,
        Hash = entry.Hash,
    };

    public AuditEntry ToEntry() => new(Sequence, At, Actor, Action, Subject, Details, Previous, Hash);
}
