namespace Anonymizer.Web.Queue;

internal static class QueueSetup
{
    public static IServiceCollection AddQueue(this IServiceCollection services) => services.AddSingleton<BulkRelease>();
}
