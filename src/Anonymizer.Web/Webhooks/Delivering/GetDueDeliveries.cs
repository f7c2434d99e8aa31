using System.Text.Json.Nodes;
using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Webhooks.Delivering;

/// <summary>The messages that are due, the oldest first.</summary>
[NotAudited("Looks for work; what is told was entered when it happened.")]
internal sealed record GetDueDeliveries : IRequest<IReadOnlyList<DueDelivery>>, IServiceOnly
{
    private const int Most = 50;

    internal sealed class Handler(AppDbContext database, WebhookSecrets secrets, TimeProvider clock) : IRequestHandler<GetDueDeliveries, IReadOnlyList<DueDelivery>>
    {
        public async ValueTask<IReadOnlyList<DueDelivery>> Handle(GetDueDeliveries query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var due = await (
                from delivery in database.Set<DeliveryRow>().AsNoTracking()
                join webhook in database.Set<WebhookRow>() on delivery.WebhookId equals webhook.Id
                where delivery.NextAt <= now && !webhook.IsPaused
                orderby delivery.NextAt
                select new { delivery.Id, delivery.Body, webhook.Url, webhook.Secret }).Take(Most).ToListAsync(cancellationToken);

            return [.. due.Select(one => new DueDelivery(one.Id, new Uri(one.Url), secrets.Unprotect(one.Secret), one.Body))];
        }
    }
}

/// <summary>A message, where it goes and what signs it.</summary>
internal sealed record DueDelivery(Guid DeliveryId, Uri Url, byte[] Secret, string Body)
{
    /// <summary>The verdict that it tells of, or null.</summary>
    public Guid? VerdictId => JsonNode.Parse(Body)?["verdict"]?["id"]?.GetValue<Guid>();

    public override string ToString() => $"DueDelivery({DeliveryId})";
}
