namespace Anonymizer.Web.Verdicts;

internal static class VerdictsSetup
{
    public static IServiceCollection AddVerdicts(this IServiceCollection services)
    {
        services.AddOptions<SampleOptions>().BindConfiguration("Samples");
        services.AddSingleton<VerdictProgress>();
        services.AddScoped<VerdictPlaces>();
        services.AddHostedService<SampleSeeding>();

        return services;
    }
}
