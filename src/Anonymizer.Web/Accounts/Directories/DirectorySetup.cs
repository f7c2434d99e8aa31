using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Anonymizer.Web.Accounts.Directories;

/// <summary>Sign-in by the court's directory: authorization code with PKCE; the answer comes back by address, for a form of another site is refused here.</summary>
internal static class DirectorySetup
{
    public const string Scheme = "Directory";
    public const string StartPath = "/login/directory";
    private const string DonePath = "/login/directory/done";

    public static void AddDirectory(this IServiceCollection services, AuthenticationBuilder authentication, DirectoryOptions directory)
    {
        services.AddOptions<DirectoryOptions>().BindConfiguration("Accounts:Directory")
            .Validate(options => options.Roles.Values.All(DirectoryGrants.IsValid), $"Accounts:Directory:Roles: a role is one of {string.Join(", ", Role.All)}, alone or with a court: reviewer@Riga court.")
            .ValidateOnStart();
        services.AddScoped<DirectoryAccounts>();

        if (directory.IsThere)
        {
            authentication.AddOpenIdConnect(Scheme, options => Configure(options, directory));
        }
    }

    public static void MapDirectory(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(StartPath, Start).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet(DonePath, DoneAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static void Configure(OpenIdConnectOptions options, DirectoryOptions directory)
    {
        options.Authority = directory.Authority;
        options.ClientId = directory.ClientId;
        options.ClientSecret = directory.ClientSecret;
        options.RequireHttpsMetadata = !new Uri(directory.Authority!).IsLoopback;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (options.SaveTokens, options.MapInboundClaims) = (false, false);
        options.Scope.Add("email");
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect(AccountSetup.SignInPath);
            context.HandleResponse();

            return Task.CompletedTask;
        };
    }

    private static IResult Start(Microsoft.Extensions.Options.IOptions<DirectoryOptions> directory, string? returnUrl = null) => directory.Value.IsThere
        ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = $"{DonePath}?returnUrl={Uri.EscapeDataString(LocalAddress.IsLocal(returnUrl) ? returnUrl! : "/")}" }, [Scheme])
        : TypedResults.NotFound();

    private static async Task<IResult> DoneAsync(SignInManager<Account> signIn, DirectoryAccounts accounts, Door door, HttpContext context, string? returnUrl = null)
    {
        var came = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);

        if (!came.Succeeded || await accounts.FindOrMakeAsync(came.Principal, context.RequestAborted) is not { } account)
        {
            return TypedResults.LocalRedirect($"~{AccountSetup.SignInPath}");
        }

        await door.TellAsync(new NoteAccountStep(account.Id, AccountStep.SignedInByDirectory), Actor.Service);
        await signIn.SignInAsync(account, isPersistent: false);

        return TypedResults.LocalRedirect($"~{(LocalAddress.IsLocal(returnUrl) ? returnUrl : "/")}");
    }
}
