using Anonymizer.Web.Platform;
using Microsoft.AspNetCore.Localization;

namespace Anonymizer.Web.Localization;

/// <summary>The reader's language: the one they chose (a cookie), else the browser's, else English.</summary>
/// <remarks>Only pages have a language; the REST interface, health and metrics answer the same to everybody.</remarks>
internal static class LocalizationSetup
{
    public const string SwitchPath = "/language";
    public const string SwitchField = "language";
    public const string CookieName = "language";

    private static readonly PathString[] WithoutLanguage = ["/api", "/health", "/metrics", "/openapi"];

    public static IServiceCollection AddLanguages(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(options =>
    {
        string[] languages = [.. Languages.All];
        options.SetDefaultCulture(Languages.English).AddSupportedCultures(languages).AddSupportedUICultures(languages);
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = CookieName }, new AcceptLanguageHeaderRequestCultureProvider()];
    });

    public static WebApplication UseLanguages(this WebApplication app)
    {
        app.UseWhen(
            context => !WithoutLanguage.Any(path => context.Request.Path.StartsWithSegments(path)),
            pages => pages.UseRequestLocalization());

        return app;
    }

    public static IEndpointRouteBuilder MapLanguages(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(SwitchPath, SwitchAsync).AllowAnonymous().ExcludeFromDescription();

        return routes;
    }

    /// <summary>A plain form, so that it works without scripts; it changes nothing but the asker's own cookie, and OriginCheck refuses other sites.</summary>
    private static async Task<IResult> SwitchAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);

        if (form[SwitchField] is not [{ } language] || !Languages.All.Contains(language))
        {
            return TypedResults.BadRequest();
        }

        context.Response.Cookies.Append(CookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });

        return TypedResults.LocalRedirect(LocalAddress.Before(context.Request));
    }
}
