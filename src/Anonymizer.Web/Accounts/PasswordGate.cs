using Anonymizer.Web.Localization;

namespace Anonymizer.Web.Accounts;

/// <summary>Lets nobody past who still has a one-time password: pages lead to the change, the REST interface says so.</summary>
internal sealed class PasswordGate(RequestDelegate next)
{
    private static readonly PathString[] Open = [AccountSetup.PasswordPath, AccountSetup.SignOutPath, LocalizationSetup.SwitchPath, "/_framework", "/health"];

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;

        if (!context.User.HasClaim(AccountClaims.MustChangePassword, "true") || Path.HasExtension(path.Value) || Open.Any(open => path.StartsWithSegments(open)))
        {
            return next(context);
        }

        if (HttpMethods.IsGet(context.Request.Method) && !path.StartsWithSegments("/api") && !path.StartsWithSegments("/_blazor"))
        {
            context.Response.Redirect(AccountSetup.PasswordPath);

            return Task.CompletedTask;
        }

        return TypedResults.Problem(
            title: "Change the one-time password first.",
            statusCode: StatusCodes.Status403Forbidden,
            extensions: new Dictionary<string, object?> { ["code"] = "accounts.password-change-needed" }).ExecuteAsync(context);
    }
}
