using Anonymizer.Core.Verdicts;
using Anonymizer.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Anonymizer.Web.Operations;

/// <summary>What waits for whom: for the page and for the instruments.</summary>
internal sealed class WaitingWork(AppDbContext database, TimeProvider clock)
{
    public const string Detection = "detection";

    public async Task<IReadOnlyList<QueueLine>> ReadAsync(CancellationToken cancellationToken) =>
    [
        await LineAsync(Detection, In(VerdictState.Uploaded), cancellationToken),
        await LineAsync("review", In(VerdictState.Detected), cancellationToken),
        await LineAsync("release", In(VerdictState.Reviewed), cancellationToken),
        await LineAsync("webhooks", database.Set<DeliveryRow>().Where(row => row.NextAt != null).Select(row => row.At), cancellationToken),
    ];

    private IQueryable<DateTimeOffset> In(VerdictState state) => database.Verdicts.Where(verdict => verdict.State == state).Select(verdict => verdict.UploadedAt);

    private async Task<QueueLine> LineAsync(string name, IQueryable<DateTimeOffset> since, CancellationToken cancellationToken)
    {
        var depth = await since.CountAsync(cancellationToken);

        return new QueueLine(name, depth, depth == 0 ? null : clock.GetUtcNow() - await since.MinAsync(cancellationToken));
    }
}
