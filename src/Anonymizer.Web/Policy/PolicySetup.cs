namespace Anonymizer.Web.Policy;

internal static class PolicySetup
{
    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddScoped<CourtPolicies>();
        services.AddScoped<PolicyStore>();
        services.AddHostedService<ShippedPolicy>();

        return services;
    }
}
