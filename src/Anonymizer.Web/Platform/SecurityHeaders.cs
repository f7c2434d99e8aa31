using System.Security.Cryptography;

namespace Anonymizer.Web.Platform;

/// <summary>Sets the headers that keep a browser from running, framing or sniffing what is not ours.</summary>
/// <remarks>The page that tries the REST interface in Development writes inline code, so it alone may.</remarks>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string NonceItem = "csp-nonce";

    public Task InvokeAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceItem] = nonce;

        context.Response.OnStarting(() =>
        {
            Set(context.Response.Headers, context.Request.Path.StartsWithSegments(ApiDocument.ScalarPath)
                ? Policy("'unsafe-inline'", "'unsafe-inline'")
                : Policy($"'nonce-{nonce}'", ""));

            return Task.CompletedTask;
        });

        return next(context);
    }

    /// <summary>At the last moment: a failure clears what was set before.</summary>
    private static void Set(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    private static string Policy(string scripts, string styles) =>
        $"default-src 'self'; script-src 'self' {scripts}; style-src 'self' {styles}; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static string NonceOf(HttpContext context) => context.Items[NonceItem] as string ?? "";
}

/// <summary>What a page needs from the security headers.</summary>
public static class Csp
{
    /// <summary>The nonce of this response, for the import map.</summary>
    public static string Nonce(this HttpContext context) => SecurityHeaders.NonceOf(context);
}
