using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anonymizer.Web.Accounts;

/// <summary>Makes the roles, and the first administrator when nobody can sign in yet.</summary>
internal sealed class FirstAdministrator(IServiceScopeFactory scopes, IOptions<AccountOptions> options, ILogger<FirstAdministrator> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();

        await MakeRolesAsync(scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>());

        if (!await accounts.Users.AnyAsync(cancellationToken))
        {
            await MakeAsync(accounts, options.Value.Administrator);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task MakeRolesAsync(RoleManager<IdentityRole<Guid>> roles)
    {
        foreach (var role in Role.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                Check(await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() }));
            }
        }
    }

    private async Task MakeAsync(UserManager<Account> accounts, AccountOptions.AdministratorOptions administrator)
    {
        var oneTime = administrator.Password is null ? OneTimePassword.Make() : null;
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = administrator.Email,
            Email = administrator.Email,
            EmailConfirmed = true,
            MustChangePassword = oneTime is not null,
        };

        Check(await accounts.CreateAsync(account, administrator.Password ?? oneTime!));
        Check(await accounts.AddToRoleAsync(account, Role.Administrator));

        if (oneTime is not null)
        {
            log.LogWarning(
                "First start: sign in as {Email} with the one-time password {OneTimePassword} and choose your own. This is printed once.",
                administrator.Email,
                oneTime);
        }
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(
                $"The first administrator could not be made: {string.Join(' ', result.Errors.Select(error => error.Description))} Check Accounts:Administrator:Email and Accounts:Administrator:Password.");
        }
    }
}
