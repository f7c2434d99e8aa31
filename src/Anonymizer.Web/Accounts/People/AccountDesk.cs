using System.Security.Cryptography;
using Anonymizer.Core;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Accounts.People;

/// <summary>Changes accounts in the request's own transaction, so that each change is in the ledger or does not happen.</summary>
/// <remarks>Identity's manager saves by itself at every step; here only its normalizing and hashing is used.</remarks>
internal sealed class AccountDesk(AppDbContext database, UserManager<Account> accounts, CurrentActor actor)
{
    /// <summary>Somebody else's account: nobody takes their own rights away, so there is always one administrator.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="DomainException">accounts.self.</exception>
    public async Task<Account> OtherAsync(Guid id, CancellationToken cancellationToken) => id == actor.Value.Id
        ? throw new DomainException("accounts.self", "This is your own account. Ask another administrator.")
        : await database.Users.SingleOrDefaultAsync(account => account.Id == id, cancellationToken) ?? throw new NotFoundException("No such account.");

    /// <exception cref="DomainException">accounts.known.</exception>
    public async Task<Account> AddAsync(string email, string oneTime, CancellationToken cancellationToken)
    {
        var name = accounts.NormalizeName(email);

        if (await database.Users.AnyAsync(account => account.NormalizedUserName == name, cancellationToken))
        {
            throw new DomainException("accounts.known", "There is an account with this e-mail already. Change that one.");
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = email,
            NormalizedUserName = name,
            Email = email,
            NormalizedEmail = accounts.NormalizeEmail(email),
            EmailConfirmed = true,
            LockoutEnabled = true,
        };
        SetPassword(account, oneTime);
        database.Add(account);

        return account;
    }

    /// <summary>The next sign-in is with this password, and must change it.</summary>
    public void SetPassword(Account account, string oneTime)
    {
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, oneTime);
        (account.MustChangePassword, account.LockoutEnd, account.AccessFailedCount) = (true, null, 0);
        SignOut(account);
    }

    /// <summary>Ends all sign-ins of the account, within a minute.</summary>
    public static void SignOut(Account account) => account.SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
}
