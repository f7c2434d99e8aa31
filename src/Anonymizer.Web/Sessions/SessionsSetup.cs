using Anonymizer.Web.Models.Shadow;
using Quartz;

namespace Anonymizer.Web.Sessions;

internal static class SessionsSetup
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddScoped<SessionDesk>();
        services.AddScoped<SessionPool>();
        services.AddScoped<SessionScores>();
        services.AddScoped<SessionReturn>();
        services.AddSingleton<ProposeWaker>();
        services.AddKeyedSingleton<ShadowModel>(ProposeJob.Own);
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<ProposeJob>(job => job.WithIdentity(ProposeJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(ProposeJob.Key).WithIdentity("session-sweep").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(Sweep).RepeatForever()));
        });

        return services;
    }
}
