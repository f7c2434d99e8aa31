namespace Anonymizer.Web.Data;

/// <summary>That a gold verdict is in a version of its set.</summary>
public sealed class GoldMemberRow
{
    public required Guid VersionId { get; init; }

    public required Guid GoldVerdictId { get; init; }
}
