using System.Security.Claims;
using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Accounts.Directories;

/// <summary>The account of somebody whom the directory vouches for: made at the first sign-in, with the roles and courts that the directory says at each.</summary>
internal sealed class DirectoryAccounts(AppDbContext database, UserManager<Account> accounts, AccountRights rights, IOptions<DirectoryOptions> options)
{
    /// <summary>Null where the directory gives no role, or an account of another origin has the same name: that one is not taken over.</summary>
    public async Task<Account?> FindOrMakeAsync(ClaimsPrincipal who, CancellationToken cancellationToken)
    {
        var roles = who.FindAll(options.Value.RoleClaim).Select(claim => options.Value.Roles.GetValueOrDefault(claim.Value)).OfType<string>().Distinct().ToList();

        if (roles.Count == 0 || who.FindFirstValue("sub") is not { Length: > 0 } subject)
        {
            return null;
        }

        var account = await accounts.FindByLoginAsync(DirectorySetup.Scheme, subject) ?? await MakeAsync(who, subject);

        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            return null;
        }

        await SetRightsAsync(account, roles, who, cancellationToken);

        return account;
    }

    private async Task<Account?> MakeAsync(ClaimsPrincipal who, string subject)
    {
        var name = who.FindFirstValue("email") ?? subject;
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, Email = who.FindFirstValue("email") ?? $"{subject}@directory.invalid", EmailConfirmed = true };

        return (await accounts.CreateAsync(account)).Succeeded && (await accounts.AddLoginAsync(account, new UserLoginInfo(DirectorySetup.Scheme, subject, DirectorySetup.Scheme))).Succeeded ? account : null;
    }

    private async Task SetRightsAsync(Account account, IReadOnlyCollection<string> roles, ClaimsPrincipal who, CancellationToken cancellationToken)
    {
        var courts = options.Value.CourtClaim is { } claim ? await CourtsAsync([.. who.FindAll(claim).Select(one => PlaceKey.Of(one.Value))], cancellationToken) : null;
        account.IsLimited = courts is not null;
        await rights.SetRolesAsync(account.Id, roles, cancellationToken);
        await rights.SetCourtsAsync(account.Id, courts, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<Guid>> CourtsAsync(List<string> keys, CancellationToken cancellationToken) =>
        await database.Set<CourtRow>().Where(court => keys.Contains(court.Key)).Select(court => court.Id).ToListAsync(cancellationToken);
}
