using Anonymizer.Core.Substitution;
using Anonymizer.Locale;
using Anonymizer.Web.Review.Cases;
using Anonymizer.Web.Review.Doubts;
using Anonymizer.Web.Review.Problems;
using Anonymizer.Web.Review.Readings;
using Anonymizer.Web.Review.Rectifying;
using Anonymizer.Web.Review.Uses;
using Anonymizer.Web.Review.Versions;
using Anonymizer.Web.Review.Work;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Review;

internal static class ReviewSetup
{
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.AddSingleton<OpenReviews>();
        services.AddSingleton<OutlookThreads>();
        services.AddOptions<ReviewOptions>().BindConfiguration("Review").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WorkChanges>();
        services.AddScoped<WorkDesk>();
        services.AddScoped<WorkViews>();
        services.AddScoped<ReviewPeople>();
        services.AddScoped<SecondReadings>();
        services.AddScoped<ReviewVersions>();
        services.AddScoped<ReviewProblems>();
        services.AddScoped<ReviewUses>();
        services.AddScoped<Rectifications>();
        services.AddScoped<ReviewEnd>();
        services.AddScoped<Reviews>();
        services.AddScoped<ReviewDoubts>();
        services.AddScoped<CaseMemory>();
        services.TryAddSingleton<IPseudonyms, BogusNames>();
        services.TryAddSingleton<ReplacementPlanner>();

        return services;
    }
}
