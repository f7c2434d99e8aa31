namespace Anonymizer.Web.Data;

/// <summary>A court that a limited account or key works for.</summary>
public sealed class AccountCourtRow
{
    /// <summary>The account or the API key.</summary>
    public required Guid HolderId { get; init; }

    public required Guid CourtId { get; init; }
}
