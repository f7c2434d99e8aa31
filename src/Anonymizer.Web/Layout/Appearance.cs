using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Layout;

/// <summary>Dark or light: as the reader chose (a cookie), else as the system is set.</summary>
/// <remarks>A plain form, so that it works without scripts; with them wwwroot/js/ui.js sets the same cookie and nothing is loaded anew.</remarks>
internal static class Appearance
{
    public const string SwitchPath = "/appearance";
    public const string Field = "theme";
    public const string System = "system";
    public const string Light = "light";
    public const string Dark = "dark";

    public static IReadOnlyList<string> All { get; } = [System, Light, Dark];

    /// <summary>What the page is drawn in until the script in its head has asked the system.</summary>
    public static string ThemeOf(HttpRequest request) => request.Cookies[Field] == Dark ? Dark : Light;

    public static async Task<IResult> SwitchAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);

        if (form[Field] is not [{ } theme] || !All.Contains(theme))
        {
            return TypedResults.BadRequest();
        }

        var isKept = theme != System;
        context.Response.Cookies.Append(Field, isKept ? theme : "", new CookieOptions
        {
            IsEssential = true,
            MaxAge = isKept ? TimeSpan.FromDays(365) : TimeSpan.Zero,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });

        return TypedResults.LocalRedirect(LocalAddress.Before(context.Request));
    }
}
