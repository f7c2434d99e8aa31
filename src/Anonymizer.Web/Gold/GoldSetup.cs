using Anonymizer.Web.Teaching;

namespace Anonymizer.Web.Gold;

internal static class GoldSetup
{
    public static IServiceCollection AddGold(this IServiceCollection services)
    {
        services.AddScoped<GoldVersions>();
        services.AddScoped<GoldPredictions>();
        services.AddScoped<GoldShield>();
        services.AddScoped<IGoldGuard>(provider => provider.GetRequiredService<GoldShield>());
        services.AddScoped<GoldOrigins>();
        services.AddScoped<GoldFiles>();
        services.AddScoped<Practices>();

        return services;
    }
}
