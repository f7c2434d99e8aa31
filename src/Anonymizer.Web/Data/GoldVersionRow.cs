namespace Anonymizer.Web.Data;

/// <summary>One version of a gold set: open while it is put together, then locked for good.</summary>
public sealed class GoldVersionRow
{
    public required Guid Id { get; init; }

    public required Guid SetId { get; init; }

    /// <summary>From 1 within the set.</summary>
    public required int Number { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? LockedBy { get; private set; }

    public DateTimeOffset? LockedAt { get; private set; }

    /// <summary>SHA-256 over texts and mentions of its verdicts when it was locked; null before.</summary>
    public string? Hash { get; private set; }

    /// <summary>The version of the guidelines by which it was annotated, or null where nobody said.</summary>
    public string? Guidelines { get; private set; }

    /// <summary>How many of its verdicts were erased after it was locked.</summary>
    public int Erased { get; private set; }

    public bool IsLocked => LockedAt is not null;

    public void Lock(Guid by, DateTimeOffset at, string hash, string? guidelines) => (LockedBy, LockedAt, Hash, Guidelines) = (by, at, hash, guidelines);

    /// <summary>Verdicts of it had to be erased: what is left has another hash.</summary>
    public void Erase(int verdicts, string? hash) => (Erased, Hash) = (Erased + verdicts, hash);
}
