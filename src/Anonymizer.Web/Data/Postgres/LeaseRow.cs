namespace Anonymizer.Web.Data.Postgres;

/// <summary>A verdict that a worker has, or that waits in a chunk for one. Gone when the work is done.</summary>
public sealed class LeaseRow
{
    public required Guid VerdictId { get; init; }

    /// <summary>The lot that it is worked in; the job engine knows no more than this number.</summary>
    public required Guid ChunkId { get; init; }

    /// <summary>Counts who took it. Whoever saves with an older one is refused: somebody newer has the verdict.</summary>
    public required int Epoch { get; set; }

    /// <summary>When it was last put into a chunk, taken or worked on.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>The worker, not a person, opened the verdict's review, to release it unseen.</summary>
    public bool IsUnseen { get; set; }
}
