namespace Anonymizer.Web.Routing;

internal static class RoutingSetup
{
    public static IServiceCollection AddVerdictRouting(this IServiceCollection services) => services.AddSingleton<AutomaticRelease>();
}
