namespace Anonymizer.Web.Data;

/// <summary>One redacted file that left, or was refused, with its report. Never overwritten.</summary>
public sealed class ReleaseRow
{
    public required Guid Id { get; init; }

    /// <summary>The verdict, or null when the file came through the redaction interface and was not kept.</summary>
    public Guid? VerdictId { get; init; }

    /// <summary>From 1 within the verdict; 0 for a refusal and for the redaction interface.</summary>
    public required int Number { get; init; }

    /// <summary>SHA-256 of the redacted file, or null when the release was refused, or the file was not kept or is erased.</summary>
    public string? FileHash { get; set; }

    public required bool IsReleased { get; init; }

    /// <summary>The release report as JSON; it holds no text of the verdict.</summary>
    public required string Report { get; init; }

    /// <summary>What stands in the place of whom, as JSON; null for a refusal and for what is older than the vault or erased. Only its opening shows it.</summary>
    public string? Mapping { get; set; }

    /// <summary>Name and version of the policy.</summary>
    public required string PolicyName { get; init; }

    /// <summary>The stored policy, or null for one that came with the request.</summary>
    public Guid? PolicyId { get; init; }

    /// <summary>The version of it, or the document's own.</summary>
    public int PolicyVersion { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid By { get; init; }

    /// <summary>When it was withdrawn: it is not handed out any more. Null where it is.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    /// <summary>It is not handed out any more; one that is withdrawn already stays so.</summary>
    public void Withdraw(Guid by, DateTimeOffset at) => (WithdrawnBy, WithdrawnAt) = WithdrawnAt is null ? (by, at) : (WithdrawnBy, WithdrawnAt);

    /// <summary>It is handed out again.</summary>
    public void GiveBack() => (WithdrawnBy, WithdrawnAt) = (null, null);
}
