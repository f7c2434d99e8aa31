using Anonymizer.Web.Teaching.Collecting;
using Anonymizer.Web.Teaching.Rules;

namespace Anonymizer.Web.Teaching;

internal static class TeachingSetup
{
    public static IServiceCollection AddTeaching(this IServiceCollection services)
    {
        services.AddScoped<IGoldGuard, NoGold>();
        services.AddScoped<ReviewSource>();
        services.AddScoped<Reviewers>();
        services.AddScoped<CourtRules>();

        return services;
    }
}
