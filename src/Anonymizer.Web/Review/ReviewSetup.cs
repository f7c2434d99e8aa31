using Anonymizer.Core.Substitution;
using Anonymizer.Locale;
using Anonymizer.Web.Review.Doubts;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Review;

internal static class ReviewSetup
{
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.AddSingleton<OpenReviews>();
        services.AddScoped<Reviews>();
        services.AddScoped<ReviewDoubts>();
        services.TryAddSingleton<IPseudonyms, BogusNames>();
        services.TryAddSingleton<ReplacementPlanner>();

        return services;
    }
}
