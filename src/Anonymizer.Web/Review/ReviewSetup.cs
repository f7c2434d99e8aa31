namespace Anonymizer.Web.Review;

internal static class ReviewSetup
{
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.AddSingleton<OpenReviews>();
        services.AddScoped<Reviews>();

        return services;
    }
}
