namespace Anonymizer.Web.Data;

/// <summary>A role that an account has in one court, beyond those that it has in all of its courts.</summary>
public sealed class AccountCourtRoleRow
{
    public required Guid AccountId { get; init; }

    public required Guid CourtId { get; init; }

    public required string Role { get; init; }
}
