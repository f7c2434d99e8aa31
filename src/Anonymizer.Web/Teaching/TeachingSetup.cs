using Anonymizer.Core.Substitution;
using Anonymizer.Core.Teaching.Pool;
using Anonymizer.Locale;
using Anonymizer.Web.Review;
using Anonymizer.Web.Teaching.Collecting;
using Anonymizer.Web.Teaching.Erasing;
using Anonymizer.Web.Teaching.Guidelines;
using Anonymizer.Web.Teaching.Moderation;
using Anonymizer.Web.Teaching.Pool;
using Anonymizer.Web.Teaching.Rules;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Teaching;

internal static class TeachingSetup
{
    public static IServiceCollection AddTeaching(this IServiceCollection services)
    {
        services.AddScoped<ReviewSource>();
        services.AddScoped<Reviewers>();
        services.AddScoped<CourtRules>();
        services.AddScoped<Deciding>();
        services.AddScoped<LearnedModels>();
        services.AddScoped<PoolVerdicts>();
        services.AddScoped<PoolText>();
        services.AddScoped<TrainingPool>();
        services.TryAddSingleton<IPseudonyms, BogusNames>();
        services.TryAddSingleton<SameShape>();
        services.AddSingleton(new ReviewTab("guideline", () => Texts.Of("guidelines.tab"), typeof(GuidelineTab)));

        return services;
    }
}
