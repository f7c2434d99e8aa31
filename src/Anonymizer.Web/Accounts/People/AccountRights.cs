using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts.People;

/// <summary>Reads and sets what accounts and keys may do, in the transaction that goes on.</summary>
internal sealed class AccountRights(AppDbContext database)
{
    /// <summary>The grants of all accounts, or of one.</summary>
    public async Task<ILookup<Guid, Grant>> OfAsync(Guid? only, CancellationToken cancellationToken)
    {
        var accounts = await database.Users.AsNoTracking().Where(account => only == null || account.Id == only).Select(account => new { account.Id, account.IsLimited }).ToListAsync(cancellationToken);
        var roles = (await (
            from membership in database.UserRoles
            join role in database.Roles on membership.RoleId equals role.Id
            where only == null || membership.UserId == only
            select new { membership.UserId, role.Name }).ToListAsync(cancellationToken)).ToLookup(one => one.UserId, one => one.Name!);
        var courts = (await database.Set<AccountCourtRow>().AsNoTracking().Where(row => only == null || row.HolderId == only).ToListAsync(cancellationToken)).ToLookup(row => row.HolderId, row => row.CourtId);
        var more = (await database.Set<AccountCourtRoleRow>().AsNoTracking().Where(row => only == null || row.AccountId == only).ToListAsync(cancellationToken)).ToLookup(row => row.AccountId, row => new Grant(row.Role, row.CourtId));

        return accounts
            .SelectMany(account => new StoredGrants([.. roles[account.Id]], account.IsLimited ? [.. courts[account.Id]] : null, [.. more[account.Id]]).ToGrants().Select(grant => (account.Id, Grant: grant)))
            .ToLookup(one => one.Id, one => one.Grant);
    }

    /// <summary>From now on the account may do this, and nothing else.</summary>
    /// <exception cref="NotFoundException">One of the courts is not there.</exception>
    public async Task<GrantChange> SetAsync(Account account, IReadOnlyCollection<Grant> grants, CancellationToken cancellationToken)
    {
        var change = GrantChange.Between((await OfAsync(account.Id, cancellationToken))[account.Id], grants);
        var stored = StoredGrants.Of(grants);
        account.IsLimited = stored.Courts is not null;
        await SetRolesAsync(account.Id, stored.Roles, cancellationToken);
        await SetCourtsAsync(account.Id, stored.Courts, cancellationToken);
        await SetMoreAsync(account.Id, stored.More, cancellationToken);

        return change;
    }

    /// <param name="holderId">An account or a key.</param>
    /// <param name="courts">Null for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="NotFoundException">One of the courts is not there.</exception>
    public async Task SetCourtsAsync(Guid holderId, IReadOnlyCollection<Guid>? courts, CancellationToken cancellationToken)
    {
        var wanted = (courts ?? []).Distinct().ToList();
        var before = await database.Set<AccountCourtRow>().Where(row => row.HolderId == holderId).ToListAsync(cancellationToken);
        await CheckAsync(wanted, cancellationToken);
        database.RemoveRange(before.Where(row => !wanted.Contains(row.CourtId)));
        database.AddRange(wanted.Except(before.Select(row => row.CourtId)).Select(court => new AccountCourtRow { HolderId = holderId, CourtId = court }));
    }

    private async Task SetRolesAsync(Guid accountId, IReadOnlyCollection<string> roles, CancellationToken cancellationToken)
    {
        var before = await database.UserRoles.Where(membership => membership.UserId == accountId).ToListAsync(cancellationToken);
        var wanted = await database.Roles.Where(role => roles.Contains(role.Name!)).Select(role => role.Id).ToListAsync(cancellationToken);
        database.RemoveRange(before.Where(membership => !wanted.Contains(membership.RoleId)));
        database.AddRange(wanted.Except(before.Select(membership => membership.RoleId)).Select(role => new IdentityUserRole<Guid> { UserId = accountId, RoleId = role }));
    }

    private async Task SetMoreAsync(Guid accountId, IReadOnlyCollection<Grant> more, CancellationToken cancellationToken)
    {
        var before = await database.Set<AccountCourtRoleRow>().Where(row => row.AccountId == accountId).ToListAsync(cancellationToken);
        await CheckAsync([.. more.Select(grant => grant.CourtId!.Value).Distinct()], cancellationToken);
        database.RemoveRange(before.Where(row => !more.Contains(new Grant(row.Role, row.CourtId))));
        database.AddRange(more.Except(before.Select(row => new Grant(row.Role, row.CourtId))).Select(grant => new AccountCourtRoleRow { AccountId = accountId, CourtId = grant.CourtId!.Value, Role = grant.Role }));
    }

    private async Task CheckAsync(List<Guid> courts, CancellationToken cancellationToken)
    {
        if (await database.Set<CourtRow>().CountAsync(court => courts.Contains(court.Id), cancellationToken) < courts.Count)
        {
            throw new NotFoundException("One of these courts is not there.");
        }
    }
}
