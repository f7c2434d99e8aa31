namespace Anonymizer.Web.Data;

/// <summary>A stored file that may be needed by nobody any more. Noted with the change that made it so: whatever happens afterwards, the next sweep deletes it.</summary>
public sealed class DoomedFileRow
{
    public required string Hash { get; init; }

    public required DateTimeOffset At { get; init; }
}
