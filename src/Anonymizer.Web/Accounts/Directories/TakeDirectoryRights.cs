using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts.Directories;

/// <summary>The directory says something else of an account than at its last sign-in: that holds from now on, and its other sign-ins end.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="Grants">All that it may do.</param>
internal sealed record TakeDirectoryRights(Guid AccountId, IReadOnlyList<Grant> Grants) : IRequest<GrantChange>, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, AccountRights rights) : IRequestHandler<TakeDirectoryRights, GrantChange>
    {
        public async ValueTask<GrantChange> Handle(TakeDirectoryRights command, CancellationToken cancellationToken)
        {
            var account = await database.Users.SingleOrDefaultAsync(one => one.Id == command.AccountId, cancellationToken) ?? throw new NotFoundException("No such account.");
            AccountDesk.SignOut(account);

            return await rights.SetAsync(account, command.Grants, cancellationToken);
        }
    }
}
