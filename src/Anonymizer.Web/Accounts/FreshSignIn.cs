using Anonymizer.Web.Data;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace Anonymizer.Web.Accounts;

/// <summary>Looks every minute whether the sign-in of an open page still holds: a page lives for hours, and rights are taken away meanwhile.</summary>
internal sealed class FreshSignIn(ILoggerFactory logs, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => AccountSetup.SignInsAreCheckedEvery;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();

        return await signIn.ValidateSecurityStampAsync(authenticationState.User) is not null;
    }
}
