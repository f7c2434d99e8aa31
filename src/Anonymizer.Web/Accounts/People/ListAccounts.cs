using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts.People;

/// <summary>All accounts, by e-mail.</summary>
[Allowed(Role.Administrator, Role.Auditor)]
public sealed record ListAccounts : IRequest<IReadOnlyList<AccountLine>>, IReads
{
    internal sealed class Handler(AppDbContext database, AccountRights rights, TimeProvider clock) : IRequestHandler<ListAccounts, IReadOnlyList<AccountLine>>
    {
        public async ValueTask<IReadOnlyList<AccountLine>> Handle(ListAccounts query, CancellationToken cancellationToken)
        {
            var accounts = await database.Users.AsNoTracking().OrderBy(account => account.UserName).ToListAsync(cancellationToken);
            var grants = await rights.OfAsync(only: null, cancellationToken);

            return
            [
                .. accounts.Select(account => new AccountLine(account.Id, account.UserName ?? "", [.. grants[account.Id]])
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
