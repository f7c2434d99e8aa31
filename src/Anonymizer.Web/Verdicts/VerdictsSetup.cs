using Anonymizer.Web.Verdicts.Intake;

namespace Anonymizer.Web.Verdicts;

internal static class VerdictsSetup
{
    public static IServiceCollection AddVerdicts(this IServiceCollection services)
    {
        services.AddOptions<SampleOptions>().BindConfiguration("Samples");
        services.AddSingleton<VerdictProgress>();
        services.AddScoped<VerdictPlaces>();
        services.AddScoped<PurgeMarks>();
        services.AddScoped<VerdictPicker>();
        services.AddSingleton<FileIntake>();
        services.AddSingleton<ArchiveIntake>();
        services.AddHostedService<SampleSeeding>();

        return services;
    }
}
