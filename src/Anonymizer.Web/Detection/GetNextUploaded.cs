using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Anonymizer.Web.Observability;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Platform.Auditing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Detection;

/// <summary>The most urgent verdict that waits for detection, and of these the oldest, or null. Counts the queue in passing.</summary>
[NotAudited("Looks for work; what is done with it is entered.")]
internal sealed record GetNextUploaded : IRequest<Guid?>, IServiceOnly
{
    internal sealed class Handler(AppDbContext database, Meters meters, TimeProvider clock) : IRequestHandler<GetNextUploaded, Guid?>
    {
        public async ValueTask<Guid?> Handle(GetNextUploaded query, CancellationToken cancellationToken)
        {
            var waiting = database.Verdicts.AsNoTracking().Where(verdict => verdict.State == VerdictState.Uploaded);
            var next = await waiting.OrderByDescending(verdict => verdict.Priority).ThenBy(verdict => verdict.UploadedAt).ThenBy(verdict => verdict.Id).Select(verdict => new { verdict.Id, verdict.UploadedAt }).FirstOrDefaultAsync(cancellationToken);
            var depth = next is null ? 0 : await waiting.CountAsync(cancellationToken);
            meters.Queue("detection", depth, next is null ? TimeSpan.Zero : clock.GetUtcNow() - next.UploadedAt);

            return next?.Id;
        }
    }
}
