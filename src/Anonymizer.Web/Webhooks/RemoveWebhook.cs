using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Webhooks;

/// <summary>An address is told nothing more; what was on its way to it goes too.</summary>
[Allowed(Role.Administrator)]
public sealed record RemoveWebhook(Guid WebhookId) : IRequest
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<RemoveWebhook>
    {
        public async ValueTask<Unit> Handle(RemoveWebhook command, CancellationToken cancellationToken)
        {
            database.Remove(await database.Set<WebhookRow>().SingleOrDefaultAsync(row => row.Id == command.WebhookId, cancellationToken) ?? throw new NotFoundException("No such webhook."));

            return Unit.Value;
        }
    }
}
