using System.Text.Json.Serialization;

namespace Anonymizer.Web.Data;

/// <summary>One file of a campaign: the same bytes are one row. Once it is a verdict, nothing of the words stands here.</summary>
public sealed class ArchiveFileRow
{
    private const string GoneMark = "gone-";

    public required Guid Id { get; init; }

    public required Guid ArchiveId { get; init; }

    /// <summary>SHA-256 of the file; of one whose verdict's file was deleted something that is no hash.</summary>
    public required string Hash { get; set; }

    /// <summary>Under which the bytes are kept for this row; null once a verdict keeps them, or nobody does.</summary>
    public string? FileHash { get; private set; }

    /// <summary>Under which it came, while no verdict has it: personal data. Of one that was refused, so that somebody finds it.</summary>
    public string? Name { get; private set; }

    public ArchiveFileState State { get; private set; }

    /// <summary>What it became, or was already; null before that.</summary>
    public Guid? VerdictId { get; private set; }

    /// <summary>Why it was refused, or null.</summary>
    public string? Code { get; private set; }

    /// <summary>The same for people, with what to do; or null.</summary>
    public string? Message { get; private set; }

    /// <summary>Drawn for a person to look at.</summary>
    public bool IsSampled { get; private set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it became a verdict.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>When a person was done with it, the newest time; null before that and where it is not in the sample.</summary>
    public DateTimeOffset? AuditedAt { get; private set; }

    /// <summary>Would it have left unseen? As its route was when a person was done.</summary>
    public bool WasUnseen { get; private set; }

    /// <summary>Places that were proposed to be masked.</summary>
    public int Masked { get; private set; }

    /// <summary>Places that would have shown and must not.</summary>
    public int Missed { get; private set; }

    /// <summary>Places that were proposed to be masked and need not be.</summary>
    public int Excess { get; private set; }

    public int Words { get; private set; }

    public static ArchiveFileRow Waiting(Guid id, Guid archiveId, string hash, string name, bool isSampled, DateTimeOffset at) =>
        new() { Id = id, ArchiveId = archiveId, Hash = hash, FileHash = hash, Name = name, IsSampled = isSampled, At = at };

    /// <summary>It was refused, and somebody sends it again: perhaps it can be read now.</summary>
    public void TryAgain(string name, bool isSampled) => (State, FileHash, Name, Code, Message, IsSampled) = (ArchiveFileState.Waiting, Hash, name, null, null, isSampled);

    /// <summary>It is a verdict now: that keeps its name and its bytes.</summary>
    public void Take(Guid verdictId, DateTimeOffset at)
    {
        Leave(ArchiveFileState.Taken);
        (VerdictId, TakenAt) = (verdictId, at);
    }

    /// <summary>The service had it before: what became of it says nothing of this campaign, so it is in no sample.</summary>
    public void Know(Guid verdictId, DateTimeOffset at)
    {
        Leave(ArchiveFileState.Known);
        (VerdictId, TakenAt, IsSampled) = (verdictId, at, false);
    }

    /// <summary>No verdict was made of it. Its name stays, so that somebody finds it.</summary>
    public void Refuse(string code, string? message)
    {
        var name = Name;
        Leave(ArchiveFileState.Refused);
        (Name, Code, Message, IsSampled) = (name, code, message, false);
    }

    /// <summary>The campaign was stopped before it came to this file.</summary>
    public void Drop()
    {
        Leave(ArchiveFileState.Dropped);
        IsSampled = false;
    }

    /// <summary>What a person found in it.</summary>
    public void Audit(Core.Quality.AuditedDocument found, bool wasUnseen, int words, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(found);

        (Masked, Missed, Excess, WasUnseen, Words, AuditedAt) = (found.Masked, found.Missed, found.Excess, wasUnseen, words, at);
    }

    /// <summary>Its time is over, or it was erased: nothing tells the file any more.</summary>
    public void Forget()
    {
        if (State == ArchiveFileState.Waiting)
        {
            Drop();
        }

        (Hash, Name) = ($"{GoneMark}{Id:N}", null);
    }

    public override string ToString() => $"ArchiveFileRow({Id}, {State})";

    private void Leave(ArchiveFileState state) => (State, FileHash, Name) = (state, null, null);
}

/// <summary>Where a file of a campaign stands. Names are stored: never rename one without a migration.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArchiveFileState>))]
public enum ArchiveFileState
{
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>It is a verdict, which says more.</summary>
    [JsonStringEnumMemberName("taken")]
    Taken,

    /// <summary>The service had it already.</summary>
    [JsonStringEnumMemberName("known")]
    Known,

    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>The campaign was stopped before its turn, or its time was over.</summary>
    [JsonStringEnumMemberName("dropped")]
    Dropped,
}
