using Anonymizer.Web.Accounts.Directories;
using Anonymizer.Web.Accounts.Keys;
using Anonymizer.Web.Accounts.People;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Calls;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Anonymizer.Web.Accounts;

internal static class AccountSetup
{
    public const string SignInPath = "/login";
    public const string SignOutPath = "/logout";
    public const string PasswordPath = "/account/password";
    public const string SecondFactorPath = "/account/second-factor";
    public const string CodePath = "/login/code";
    public const string SignInLimit = "sign-in";
    private const string EitherScheme = "CookieOrApiKey";

    public static readonly TimeSpan SignInsAreCheckedEvery = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccountOptions>().BindConfiguration("Accounts").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ApiOptions>().BindConfiguration("Api").ValidateDataAnnotations()
            .Validate(api => api.Keys.All(key => key.Hash.Length == 64 && key.Hash.All(char.IsAsciiHexDigit) && key.Name.Length > 0), "Api:Keys: each key needs a Name and a Hash of 64 hex digits (SHA-256).")
            .Validate(api => api.Keys.All(key => Role.All.Contains(key.Role)), $"Api:Keys: a key's Role is one of {string.Join(", ", Role.All)}.")
            .ValidateOnStart();
        var authentication = services.AddAuthentication(EitherScheme);
        authentication
            .AddPolicyScheme(EitherScheme, null, either => either.ForwardDefaultSelector = context =>
                ApiKeyHandler.KeyIn(context.Request) is null ? IdentityConstants.ApplicationScheme : ApiKeyHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null)
            .AddIdentityCookies();
        services.AddDirectory(authentication, configuration.GetSection("Accounts:Directory").Get<DirectoryOptions>() ?? new DirectoryOptions());
        services.AddIdentityCore<Account>(Rules)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<AppDbContext>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddErrorDescriber<PasswordErrors>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager();
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = SignInsAreCheckedEvery);
        services.AddScoped<AuthenticationStateProvider, FreshSignIn>();
        services.AddSingleton<SignInSecrecy>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<AccountRights>();
        services.AddScoped<KnownKeys>();
        services.ConfigureApplicationCookie(Cookie);
        services.AddAuthorization(authorization =>
        {
            authorization.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

            foreach (var (name, rule) in PagePolicy.All)
            {
                authorization.AddPolicy(name, policy => policy.RequireAssertion(context => PagePolicy.Lets(context.User, rule)));
            }
        });
        services.AddCascadingAuthenticationState();
        services.AddRateLimiter(CallRates.Set);
        services.AddHostedService<FirstAdministrator>();

        return services;
    }

    public static WebApplication UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<PasswordGate>();
        app.UseMiddleware<IdempotencyKeys>();
        app.UseAntiforgery();

        return app;
    }

    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(SignOutPath, SignOutAsync).ExcludeFromDescription();
        routes.MapDirectory();

        return routes;
    }

    private static async Task<IResult> SignOutAsync(SignInManager<Account> signIn, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery, Door door, HttpContext context)
    {
        await antiforgery.ValidateRequestAsync(context);
        await door.TellAsync(new NoteAccountStep(Guid.TryParse(signIn.UserManager.GetUserId(context.User), out var id) ? id : null, AccountStep.SignedOut), Actor.Service);
        await signIn.SignOutAsync();

        return TypedResults.LocalRedirect($"~{SignInPath}");
    }

    private static void Rules(IdentityOptions identity)
    {
        identity.Password.RequiredLength = 12;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Password.RequiredUniqueChars = 5;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        identity.User.RequireUniqueEmail = true;
    }

    private static void Cookie(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "anonymizer";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
        cookie.LoginPath = SignInPath;
        cookie.AccessDeniedPath = SignInPath;
        cookie.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>A page leads to the sign-in; everything else gets the plain status.</summary>
    private static Task AnswerAsync(Microsoft.AspNetCore.Authentication.RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context, int status)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            context.Response.StatusCode = status;
        }

        return Task.CompletedTask;
    }
}
