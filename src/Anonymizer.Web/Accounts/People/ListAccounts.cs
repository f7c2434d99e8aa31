using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts.People;

/// <summary>All accounts, by e-mail.</summary>
[Allowed(Role.Administrator, Role.Auditor)]
public sealed record ListAccounts : IRequest<IReadOnlyList<AccountLine>>, IReads
{
    internal sealed class Handler(AppDbContext database, TimeProvider clock) : IRequestHandler<ListAccounts, IReadOnlyList<AccountLine>>
    {
        public async ValueTask<IReadOnlyList<AccountLine>> Handle(ListAccounts query, CancellationToken cancellationToken)
        {
            var accounts = await database.Users.AsNoTracking().OrderBy(account => account.UserName).ToListAsync(cancellationToken);
            var roles = (await (
                from membership in database.UserRoles
                join role in database.Roles on membership.RoleId equals role.Id
                select new { membership.UserId, role.Name }).ToListAsync(cancellationToken)).ToLookup(one => one.UserId, one => one.Name!);
            var courts = (await database.Set<AccountCourtRow>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => row.HolderId, row => row.CourtId);

            return
            [
                .. accounts.Select(account => new AccountLine(account.Id, account.UserName ?? "", [.. roles[account.Id].Order(StringComparer.Ordinal)], account.IsLimited ? [.. courts[account.Id]] : null)
                {
                    IsLocked = account.LockoutEnd > clock.GetUtcNow(),
                    HasSecondFactor = account.TwoFactorEnabled,
                    HasOneTimePassword = account.MustChangePassword,
                    IsFromDirectory = account.PasswordHash is null,
                }),
            ];
        }
    }
}
