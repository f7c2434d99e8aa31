using System.Security.Claims;
using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Accounts.Directories;

/// <summary>The account of somebody whom the directory vouches for: made at the first sign-in, with the roles and courts that the directory says at each.</summary>
internal sealed class DirectoryAccounts(AppDbContext database, UserManager<Account> accounts, AccountRights rights, Door door, IOptions<DirectoryOptions> options)
{
    /// <summary>Null where the directory gives no role in a court that is known here, or an account of another origin has the same name: that one is not taken over.</summary>
    public async Task<Account?> FindOrMakeAsync(ClaimsPrincipal who, CancellationToken cancellationToken)
    {
        var courts = await database.Set<CourtRow>().AsNoTracking().ToDictionaryAsync(court => court.Key, court => court.Id, StringComparer.Ordinal, cancellationToken);
        var grants = DirectoryGrants.Of(who, options.Value, courts);

        if (who.FindFirstValue("sub") is not { Length: > 0 } subject)
        {
            return null;
        }

        var account = await accounts.FindByLoginAsync(DirectorySetup.Scheme, subject) ?? (grants.Count == 0 ? null : await MakeAsync(who, subject));

        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            return null;
        }

        await TakeRightsAsync(account, grants, cancellationToken);

        return grants.Count == 0 ? null : account;
    }

    private async Task<Account?> MakeAsync(ClaimsPrincipal who, string subject)
    {
        var name = who.FindFirstValue("email") ?? subject;
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, Email = who.FindFirstValue("email") ?? $"{subject}@directory.invalid", EmailConfirmed = true };

        return (await accounts.CreateAsync(account)).Succeeded && (await accounts.AddLoginAsync(account, new UserLoginInfo(DirectorySetup.Scheme, subject, DirectorySetup.Scheme))).Succeeded ? account : null;
    }

    private async Task TakeRightsAsync(Account account, IReadOnlyList<Grant> grants, CancellationToken cancellationToken)
    {
        if (!GrantChange.Between((await rights.OfAsync(account.Id, cancellationToken))[account.Id], grants).IsNone)
        {
            await door.AskAsync(new TakeDirectoryRights(account.Id, grants), Actor.Service, cancellationToken);
            await database.Entry(account).ReloadAsync(cancellationToken); // the new sign-in bears the new stamp
        }
    }
}
