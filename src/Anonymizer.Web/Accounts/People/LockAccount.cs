using Anonymizer.Web.Platform;
using Mediator;

namespace Anonymizer.Web.Accounts.People;

/// <summary>Keeps somebody from signing in, or lets them again.</summary>
[Allowed(Role.Administrator)]
public sealed record LockAccount(Guid AccountId, bool IsLocked) : IRequest
{
    internal sealed class Handler(AccountDesk desk) : IRequestHandler<LockAccount>
    {
        public async ValueTask<Unit> Handle(LockAccount command, CancellationToken cancellationToken)
        {
            var account = await desk.OtherAsync(command.AccountId, cancellationToken);
            (account.LockoutEnabled, account.LockoutEnd, account.AccessFailedCount) = (true, command.IsLocked ? DateTimeOffset.MaxValue : null, 0);
            AccountDesk.SignOut(account);

            return Unit.Value;
        }
    }
}
