namespace Anonymizer.Web.Lists;

internal static class ListsSetup
{
    public static IServiceCollection AddLists(this IServiceCollection services) => services.AddScoped<CaseLists>().AddScoped<ListSight>();
}
