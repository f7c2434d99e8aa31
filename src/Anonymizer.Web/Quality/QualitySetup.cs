namespace Anonymizer.Web.Quality;

internal static class QualitySetup
{
    public static IServiceCollection AddQuality(this IServiceCollection services) => services.AddScoped<QualityStore>();
}
