using Anonymizer.Web.Platform;
using Quartz;

namespace Anonymizer.Web.Webhooks.Delivering;

/// <summary>Sends what is due, several at a time; a receiver that is slow holds up only a few.</summary>
[DisallowConcurrentExecution]
internal sealed class DeliveryJob(Door door, WebhookSender sender) : IJob
{
    private const int AtOnce = 8;

    public static readonly JobKey Key = new("webhook-delivery");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        while (await door.AskAsync(new GetDueDeliveries(), Actor.Service, cancellationToken) is { Count: > 0 } due)
        {
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (message, token) =>
                await door.TellAsync(new NoteDelivery(message.DeliveryId, await sender.SendAsync(message, token)), Actor.Service, token));
        }
    }
}
