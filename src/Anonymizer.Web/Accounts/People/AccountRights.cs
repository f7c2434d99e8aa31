using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts.People;

/// <summary>Sets what an account or key may do, in the transaction that goes on.</summary>
internal sealed class AccountRights(AppDbContext database)
{
    public async Task SetRolesAsync(Guid accountId, IReadOnlyCollection<string> roles, CancellationToken cancellationToken)
    {
        var before = await database.UserRoles.Where(membership => membership.UserId == accountId).ToListAsync(cancellationToken);
        var wanted = await database.Roles.Where(role => roles.Contains(role.Name!)).Select(role => role.Id).ToListAsync(cancellationToken);
        database.RemoveRange(before.Where(membership => !wanted.Contains(membership.RoleId)));
        database.AddRange(wanted.Except(before.Select(membership => membership.RoleId)).Select(role => new IdentityUserRole<Guid> { UserId = accountId, RoleId = role }));
    }

    /// <param name="holderId">An account or a key.</param>
    /// <param name="courts">Null for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="NotFoundException">One of the courts is not there.</exception>
    public async Task SetCourtsAsync(Guid holderId, IReadOnlyCollection<Guid>? courts, CancellationToken cancellationToken)
    {
        var wanted = (courts ?? []).Distinct().ToList();
        var before = await database.Set<AccountCourtRow>().Where(row => row.HolderId == holderId).ToListAsync(cancellationToken);

        if (await database.Set<CourtRow>().CountAsync(court => wanted.Contains(court.Id), cancellationToken) < wanted.Count)
        {
            throw new NotFoundException("One of these courts is not there.");
        }

        database.RemoveRange(before.Where(row => !wanted.Contains(row.CourtId)));
        database.AddRange(wanted.Except(before.Select(row => row.CourtId)).Select(court => new AccountCourtRow { HolderId = holderId, CourtId = court }));
    }
}
