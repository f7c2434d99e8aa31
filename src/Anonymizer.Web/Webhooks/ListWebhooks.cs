using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Webhooks;

/// <summary>The webhooks, the messages that were given up, and the newest of the others.</summary>
[Allowed(Role.Administrator, Role.Auditor, Role.Operator)]
public sealed record ListWebhooks : IRequest<WebhookList>, IReads
{
    private const int Most = 100;

    internal sealed class Handler(AppDbContext database) : IRequestHandler<ListWebhooks, WebhookList>
    {
        public async ValueTask<WebhookList> Handle(ListWebhooks query, CancellationToken cancellationToken)
        {
            var deliveries = database.Set<DeliveryRow>().AsNoTracking();

            return new WebhookList(
                await database.Set<WebhookRow>().AsNoTracking().OrderBy(row => row.At).ToListAsync(cancellationToken),
                await database.Set<CourtRow>().AsNoTracking().OrderBy(row => row.Name).ToListAsync(cancellationToken),
                await deliveries.Where(row => row.NextAt == null && row.DeliveredAt == null).OrderByDescending(row => row.At).Take(Most).ToListAsync(cancellationToken),
                await deliveries.Where(row => row.NextAt != null || row.DeliveredAt != null).OrderByDescending(row => row.At).Take(Most).ToListAsync(cancellationToken));
        }
    }
}

/// <summary>What the page of the webhooks shows.</summary>
/// <param name="Dead">Messages that were given up, the newest first.</param>
/// <param name="Recent">The others, the newest first.</param>
public sealed record WebhookList(IReadOnlyList<WebhookRow> Webhooks, IReadOnlyList<CourtRow> Courts, IReadOnlyList<DeliveryRow> Dead, IReadOnlyList<DeliveryRow> Recent)
{
    public override string ToString() => $"WebhookList({Webhooks.Count})";
}
