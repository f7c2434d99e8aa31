using System.Security.Claims;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts;

/// <summary>The courts of a limited account or key, as its sign-in says them.</summary>
internal static class CourtClaims
{
    public static async Task<IReadOnlyList<Claim>> OfAsync(AppDbContext database, Guid holderId, CancellationToken cancellationToken = default) =>
    [
        new Claim(ActorClaims.Limited, "true"),
        .. (await database.Set<AccountCourtRow>().AsNoTracking().Where(row => row.HolderId == holderId).Select(row => row.CourtId).ToListAsync(cancellationToken))
            .Select(court => new Claim(ActorClaims.Court, court.ToString())),
    ];
}
