using Anonymizer.Web.Data;
using Anonymizer.Web.Platform;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Webhooks;

/// <summary>An address is told nothing for a while, or again.</summary>
[Allowed(Role.Administrator)]
public sealed record PauseWebhook(Guid WebhookId, bool IsPaused) : IRequest
{
    internal sealed class Handler(AppDbContext database) : IRequestHandler<PauseWebhook>
    {
        public async ValueTask<Unit> Handle(PauseWebhook command, CancellationToken cancellationToken)
        {
            var row = await database.Set<WebhookRow>().SingleOrDefaultAsync(row => row.Id == command.WebhookId, cancellationToken) ?? throw new NotFoundException("No such webhook.");
            row.IsPaused = command.IsPaused;

            return Unit.Value;
        }
    }
}
