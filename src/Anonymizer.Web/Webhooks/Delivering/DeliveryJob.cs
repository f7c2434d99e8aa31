using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Tracing;
using Quartz;

namespace Anonymizer.Web.Webhooks.Delivering;

/// <summary>Sends what is due, several at a time; a receiver that is slow holds up only a few.</summary>
[DisallowConcurrentExecution]
internal sealed class DeliveryJob(Door door, WebhookSender sender, OperationMeters meters, TimeProvider clock) : IJob
{
    private const int AtOnce = 8;

    public static readonly JobKey Key = new("webhook-delivery");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        while (await door.AskAsync(new GetDueDeliveries(), Actor.Service, cancellationToken) is { Count: > 0 } due)
        {
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (message, token) =>
                await door.TellAsync(new NoteDelivery(message.DeliveryId, await SendAsync(message, token)), Actor.Service, token));
        }
    }

    private async Task<SendResult> SendAsync(DueDelivery message, CancellationToken cancellationToken)
    {
        using var span = message.VerdictId is { } verdict ? VerdictTrace.Start(verdict, "Webhook") : null;
        var began = clock.GetTimestamp();
        var result = await sender.SendAsync(message, cancellationToken);
        meters.Delivered(result.Status, result.Problem is null ? "delivered" : "failed", clock.GetElapsedTime(began));

        return result;
    }
}
