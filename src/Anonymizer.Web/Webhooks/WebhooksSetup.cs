using Anonymizer.Web.Platform;
using Anonymizer.Web.Webhooks.Delivering;
using Quartz;

namespace Anonymizer.Web.Webhooks;

internal static class WebhooksSetup
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Webhooks").Get<WebhookOptions>() ?? new WebhookOptions();
        services.AddOptions<WebhookOptions>().BindConfiguration("Webhooks").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<DeliveryWaker>();
        services.AddScoped<IBeforeSave, AnnounceChanges>();
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<DeliveryJob>(job => job.WithIdentity(DeliveryJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(DeliveryJob.Key).WithIdentity("webhook-sweep").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(Math.Clamp(options.SweepSeconds, 1, 3_600))).RepeatForever()));
        });

        return services;
    }
}
