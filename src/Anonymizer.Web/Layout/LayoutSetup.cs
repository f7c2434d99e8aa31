using Microsoft.AspNetCore.Authorization;

namespace Anonymizer.Web.Layout;

internal static class LayoutSetup
{
    /// <summary>A tab that lost its line holds a verdict's text in memory: long enough to rejoin, and not for long.</summary>
    private static readonly TimeSpan LeftCircuit = TimeSpan.FromMinutes(2);

    private const int MostLeftCircuits = 20;

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DisconnectedCircuitMaxRetained = MostLeftCircuits;
            circuits.DisconnectedCircuitRetentionPeriod = LeftCircuit;
        });

        return services;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        app.MapPost(Appearance.SwitchPath, Appearance.SwitchAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapStaticAssets().WithMetadata(new AllowAnonymousAttribute());
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);

        return app;
    }
}
