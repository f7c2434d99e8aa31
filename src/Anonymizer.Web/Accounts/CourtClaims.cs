using System.Security.Claims;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts;

/// <summary>The courts of an account or key, as its sign-in says them.</summary>
internal static class CourtClaims
{
    /// <summary>Those that a limited account or key has its roles for.</summary>
    public static async Task<IReadOnlyList<Claim>> OfAsync(AppDbContext database, Guid holderId, CancellationToken cancellationToken = default) =>
    [
        new Claim(ActorClaims.Limited, "true"),
        .. (await database.Set<AccountCourtRow>().AsNoTracking().Where(row => row.HolderId == holderId).Select(row => row.CourtId).ToListAsync(cancellationToken))
            .Select(court => new Claim(ActorClaims.Court, court.ToString())),
    ];

    /// <summary>What an account may do in single courts beyond the roles that it has in all of its courts.</summary>
    public static async Task<IReadOnlyList<Claim>> MoreAsync(AppDbContext database, Guid accountId) =>
    [
        .. (await database.Set<AccountCourtRoleRow>().AsNoTracking().Where(row => row.AccountId == accountId).ToListAsync())
            .Select(row => new Claim(ActorClaims.CourtRole, $"{row.CourtId} {row.Role}")),
    ];
}
