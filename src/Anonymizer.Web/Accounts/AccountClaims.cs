using System.Security.Claims;
using Anonymizer.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Accounts;

/// <summary>Adds to the sign-in what it is for in which courts, and what must be done before anything else.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options, IOptionsSnapshot<AccountOptions> settings, AppDbContext database)
    : UserClaimsPrincipalFactory<Account, IdentityRole<Guid>>(accounts, roles, options)
{
    public const string MustChangePassword = "must-change-password";
    public const string MustAddFactor = "must-add-factor";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);

        if (user.MustChangePassword)
        {
            identity.AddClaim(new Claim(MustChangePassword, "true"));
        }

        if (settings.Value.RequireSecondFactor && user is { TwoFactorEnabled: false, PasswordHash: not null })
        {
            identity.AddClaim(new Claim(MustAddFactor, "true"));
        }

        if (user.IsLimited)
        {
            identity.AddClaims(await CourtClaims.OfAsync(database, user.Id));
        }

        identity.AddClaims(await CourtClaims.MoreAsync(database, user.Id));

        return identity;
    }
}
