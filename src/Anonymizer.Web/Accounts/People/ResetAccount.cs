using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts.People;

/// <summary>Gives an account a one-time password and takes its second factor away: for whoever lost either.</summary>
[Allowed(Role.Administrator)]
public sealed record ResetAccount(Guid AccountId) : IRequest<NewAccount>
{
    internal sealed class Handler(AccountDesk desk, AppDbContext database) : IRequestHandler<ResetAccount, NewAccount>
    {
        public async ValueTask<NewAccount> Handle(ResetAccount command, CancellationToken cancellationToken)
        {
            var account = await desk.OtherAsync(command.AccountId, cancellationToken);
            var oneTime = OneTimePassword.Make();
            desk.SetPassword(account, oneTime);
            account.TwoFactorEnabled = false;
            database.RemoveRange(await database.UserTokens.Where(token => token.UserId == account.Id).ToListAsync(cancellationToken));

            return new NewAccount(account.Id, oneTime);
        }
    }
}
