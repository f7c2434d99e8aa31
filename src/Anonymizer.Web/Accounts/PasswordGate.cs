using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Accounts;

/// <summary>Lets nobody past who still has a one-time password, or lacks the second factor that is wanted: pages lead to it, the REST interface says so.</summary>
internal sealed class PasswordGate(RequestDelegate next)
{
    private static readonly PathString[] Open = [AccountSetup.PasswordPath, AccountSetup.SecondFactorPath, AccountSetup.SignOutPath, LocalizationSetup.SwitchPath, "/_framework", "/health"];

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;

        if (WantedOf(context) is not { } wanted || Path.HasExtension(path.Value) || Open.Any(open => path.StartsWithSegments(open)))
        {
            return next(context);
        }

        if (HttpMethods.IsGet(context.Request.Method) && !path.StartsWithSegments("/api") && !path.StartsWithSegments("/_blazor"))
        {
            context.Response.Redirect(wanted.Path);

            return Task.CompletedTask;
        }

        return TypedResults.Problem(title: wanted.Title, statusCode: StatusCodes.Status403Forbidden, extensions: new Dictionary<string, object?> { ["code"] = wanted.Code }).ExecuteAsync(context);
    }

    private static Wanted? WantedOf(HttpContext context) =>
        context.User.HasClaim(AccountClaims.MustChangePassword, "true") ? new Wanted(AccountSetup.PasswordPath, "accounts.password-change-needed", "Change the one-time password first.")
        : context.User.HasClaim(AccountClaims.MustAddFactor, "true") ? new Wanted(AccountSetup.SecondFactorPath, "accounts.second-factor-needed", "Add a second factor first.")
        : null;

    private sealed record Wanted(string Path, string Code, string Title);
}
