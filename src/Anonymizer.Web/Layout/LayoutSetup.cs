using Microsoft.AspNetCore.Authorization;

namespace Anonymizer.Web.Layout;

internal static class LayoutSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();

        return services;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        app.MapStaticAssets().WithMetadata(new AllowAnonymousAttribute());
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);

        return app;
    }
}
